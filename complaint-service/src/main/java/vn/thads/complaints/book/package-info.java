/** What follows every change of a matter, whatever it is: its clock, its event, its entry in the audit trail. */
@NullMarked
package vn.thads.complaints.book;

import org.jspecify.annotations.NullMarked;

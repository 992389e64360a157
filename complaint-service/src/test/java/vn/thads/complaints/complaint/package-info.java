/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.complaint;

import org.jspecify.annotations.NullMarked;

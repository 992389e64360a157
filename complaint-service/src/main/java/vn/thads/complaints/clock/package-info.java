/** The clocks (đồng hồ thời hạn) of everything that is open: due, at risk, overdue, what is next and by whom. Knows only the rules. */
@NullMarked
package vn.thads.complaints.clock;

import org.jspecify.annotations.NullMarked;

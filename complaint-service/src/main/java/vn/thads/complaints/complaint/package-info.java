/** Complaints (khiếu nại) and denunciations (tố cáo): received, accepted, decided or ended, each within its term. */
@NullMarked
package vn.thads.complaints.complaint;

import org.jspecify.annotations.NullMarked;

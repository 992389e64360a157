/** To which grades an officer may be appointed (bổ nhiệm ngạch chấp hành viên), and the training and examinations that it takes. */
@NullMarked
package vn.thads.officers.appointment;

import org.jspecify.annotations.NullMarked;

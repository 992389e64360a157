/** Advice on whom to assign a case (gợi ý phân công chấp hành viên): who comes first and why, and who may not be assigned. */
@NullMarked
package vn.thads.officers.assignment;

import org.jspecify.annotations.NullMarked;

/** Officers (chấp hành viên, thẩm tra viên, thư ký), their grades and postings. */
@NullMarked
package vn.thads.officers.officer;

import org.jspecify.annotations.NullMarked;

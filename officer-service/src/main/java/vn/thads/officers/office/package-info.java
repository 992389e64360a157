/** Offices (cơ quan thi hành án dân sự) as of any day. */
@NullMarked
package vn.thads.officers.office;

import org.jspecify.annotations.NullMarked;

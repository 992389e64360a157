/** Leave and other absence (nghỉ phép, vắng mặt) of officers: capacity is less on these days. */
@NullMarked
package vn.thads.officers.absence;

import org.jspecify.annotations.NullMarked;

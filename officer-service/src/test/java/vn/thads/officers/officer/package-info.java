/** Tests of the room {@code officer}. */
@NullMarked
package vn.thads.officers.officer;

import org.jspecify.annotations.NullMarked;

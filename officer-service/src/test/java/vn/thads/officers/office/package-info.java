/** Tests of the room {@code office}. */
@NullMarked
package vn.thads.officers.office;

import org.jspecify.annotations.NullMarked;

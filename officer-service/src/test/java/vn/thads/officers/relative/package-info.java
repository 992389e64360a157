/** Tests of the room {@code relative}. */
@NullMarked
package vn.thads.officers.relative;

import org.jspecify.annotations.NullMarked;

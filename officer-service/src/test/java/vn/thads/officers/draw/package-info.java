/** Tests of the room {@code draw}. */
@NullMarked
package vn.thads.officers.draw;

import org.jspecify.annotations.NullMarked;

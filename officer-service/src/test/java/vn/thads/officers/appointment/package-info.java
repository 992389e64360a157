/** Tests of the room {@code appointment}. */
@NullMarked
package vn.thads.officers.appointment;

import org.jspecify.annotations.NullMarked;

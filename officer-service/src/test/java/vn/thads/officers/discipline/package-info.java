/** Tests of the room {@code discipline}. */
@NullMarked
package vn.thads.officers.discipline;

import org.jspecify.annotations.NullMarked;

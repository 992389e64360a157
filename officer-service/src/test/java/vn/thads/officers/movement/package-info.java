/** Tests of movements. */
@NullMarked
package vn.thads.officers.movement;

import org.jspecify.annotations.NullMarked;

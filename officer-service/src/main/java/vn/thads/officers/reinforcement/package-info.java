/** The reinforcement plan (phương án tăng cường): who should be sent where, found by a solver within the law. */
@NullMarked
package vn.thads.officers.reinforcement;

import org.jspecify.annotations.NullMarked;

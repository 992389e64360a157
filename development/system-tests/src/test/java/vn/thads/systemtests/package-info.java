/** The suite from outside, as a user, an integrator and an operator see it. */
@NullMarked
package vn.thads.systemtests;

import org.jspecify.annotations.NullMarked;

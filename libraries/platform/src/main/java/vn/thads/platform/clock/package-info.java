/** The clock of the suite, and what runs by it. */
@NullMarked
package vn.thads.platform.clock;

import org.jspecify.annotations.NullMarked;

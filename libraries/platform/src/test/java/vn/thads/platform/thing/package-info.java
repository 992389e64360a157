/** The smallest service that has all that the platform offers, and what is expected of it. */
@NullMarked
package vn.thads.platform.thing;

import org.jspecify.annotations.NullMarked;

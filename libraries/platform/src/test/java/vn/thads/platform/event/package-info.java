/** Journal, relay and inbox on a real database and a real broker. */
@NullMarked
package vn.thads.platform.event;

import org.jspecify.annotations.NullMarked;

/** One trace from a request to its last effect: its context always, its spans where a collector is named. */
@NullMarked
package vn.thads.platform.trace;

import org.jspecify.annotations.NullMarked;

/** Traces: what is told, and when nothing is. */
@NullMarked
package vn.thads.platform.trace;

import org.jspecify.annotations.NullMarked;

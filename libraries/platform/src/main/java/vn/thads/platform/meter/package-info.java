/** Figures for monitoring that are counted in the database, and not at every look. */
@NullMarked
package vn.thads.platform.meter;

import org.jspecify.annotations.NullMarked;

/** Imports that break off: what a killed process leaves, and how another goes on. */
@NullMarked
package vn.thads.platform.importing;

import org.jspecify.annotations.NullMarked;

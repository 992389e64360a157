/** Targets (chỉ tiêu) of offices and of the nation. */
@NullMarked
package vn.thads.reporting.target;

import org.jspecify.annotations.NullMarked;

/** Bulk imports: jobs with progress, a report per row, safe to send again. */
@NullMarked
package vn.thads.platform.importing;

import org.jspecify.annotations.NullMarked;

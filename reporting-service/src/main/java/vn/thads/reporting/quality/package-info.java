/** What does not fit between figures that were filed or sent (chất lượng dữ liệu): nothing of it is a reason to refuse them. */
@NullMarked
package vn.thads.reporting.quality;

import org.jspecify.annotations.NullMarked;

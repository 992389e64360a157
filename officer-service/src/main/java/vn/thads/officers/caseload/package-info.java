/** Who holds which case, how heavy that is, and who could carry more. */
@NullMarked
package vn.thads.officers.caseload;

import org.jspecify.annotations.NullMarked;

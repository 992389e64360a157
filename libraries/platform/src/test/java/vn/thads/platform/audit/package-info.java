/** The audit trail and its verifier. */
@NullMarked
package vn.thads.platform.audit;

import org.jspecify.annotations.NullMarked;

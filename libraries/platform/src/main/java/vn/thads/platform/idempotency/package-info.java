/** A POST that is sent twice acts once (Idempotency-Key). */
@NullMarked
package vn.thads.platform.idempotency;

import org.jspecify.annotations.NullMarked;

/**
 * A generator of a whole statistical year of enforcement offices, deterministic from a seed, that counts its own truth.
 *
 * <p>The people in it come from lists of common names and are nobody. It knows the law only through {@code legal-time} and shares no
 * code with the services whose figures its truth is compared with.
 */
@NullMarked
package vn.thads.sampledata;

import org.jspecify.annotations.NullMarked;

/** Loads the sample year through the public API, as a province would that joins the suite with its past. */
@NullMarked
package vn.thads.localstack.sample;

import org.jspecify.annotations.NullMarked;

/** reporting-service: the statistics ledger, forms, filings, targets, scoring and rankings. */
@NullMarked
package vn.thads.reporting;

import org.jspecify.annotations.NullMarked;

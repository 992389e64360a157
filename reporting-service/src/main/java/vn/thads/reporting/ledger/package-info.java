/** The double-entry, bitemporal statistics ledger (sổ cái thống kê), its rollup and its rebuild. */
@NullMarked
package vn.thads.reporting.ledger;

import org.jspecify.annotations.NullMarked;

/** Posting (hạch toán thống kê): from the dated history of a case to entries of the ledger. Pure; knows no database. */
@NullMarked
package vn.thads.reporting.posting;

import org.jspecify.annotations.NullMarked;

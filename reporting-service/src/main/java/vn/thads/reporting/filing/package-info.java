/** Sending forms (gửi báo cáo): frozen filings, figures filed from outside, terms and data quality. */
@NullMarked
package vn.thads.reporting.filing;

import org.jspecify.annotations.NullMarked;

/** The statistical forms (biểu mẫu thống kê) 01–04, 06 and 07, computed or filed. */
@NullMarked
package vn.thads.reporting.form;

import org.jspecify.annotations.NullMarked;

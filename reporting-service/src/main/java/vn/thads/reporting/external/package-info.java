/** Figures filed from outside (số liệu do cơ quan tự báo cáo) by offices that do not run the suite. */
@NullMarked
package vn.thads.reporting.external;

import org.jspecify.annotations.NullMarked;

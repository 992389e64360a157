/** What the inbox fills, filled anew from the topics beside it, compared, and exchanged (dựng lại số liệu). */
@NullMarked
package vn.thads.reporting.rebuild;

import org.jspecify.annotations.NullMarked;

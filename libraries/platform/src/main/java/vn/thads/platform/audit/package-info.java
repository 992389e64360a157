/** The hash-chained audit trail (nhật ký kiểm toán): who wrote what, who read whose personal data. */
@NullMarked
package vn.thads.platform.audit;

import org.jspecify.annotations.NullMarked;

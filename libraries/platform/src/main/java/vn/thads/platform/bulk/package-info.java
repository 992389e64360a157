/** Many rows at once: what an import writes. */
@NullMarked
package vn.thads.platform.bulk;

import org.jspecify.annotations.NullMarked;

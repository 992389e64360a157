/** Lists by opaque cursor. */
@NullMarked
package vn.thads.platform.paging;

import org.jspecify.annotations.NullMarked;

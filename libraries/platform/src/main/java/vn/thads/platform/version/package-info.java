/** Lost updates are refused (ETag, If-Match). */
@NullMarked
package vn.thads.platform.version;

import org.jspecify.annotations.NullMarked;

/** What is read and answered over HTTP. */
@NullMarked
package vn.thads.platform.http;

import org.jspecify.annotations.NullMarked;

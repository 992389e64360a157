/** What every request and answer keeps to, whatever its subject. */
@NullMarked
package vn.thads.platform.http;

import org.jspecify.annotations.NullMarked;

/** Vietnamese text keys for search. */
@NullMarked
package vn.thads.platform.text;

import org.jspecify.annotations.NullMarked;

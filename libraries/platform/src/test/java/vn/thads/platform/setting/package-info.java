/** Settings and what is said of wrong ones. */
@NullMarked
package vn.thads.platform.setting;

import org.jspecify.annotations.NullMarked;

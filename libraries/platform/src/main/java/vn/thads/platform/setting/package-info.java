/** Where settings come from beside the environment, and what is said of a wrong one. */
@NullMarked
package vn.thads.platform.setting;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.platform.bulk;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.platform.maintenance;

import org.jspecify.annotations.NullMarked;

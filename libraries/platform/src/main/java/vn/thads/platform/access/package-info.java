/** Who may do what, and whose cases he sees. */
@NullMarked
package vn.thads.platform.access;

import org.jspecify.annotations.NullMarked;

/** Officers in bulk. */
@NullMarked
package vn.thads.officers.importing;

import org.jspecify.annotations.NullMarked;

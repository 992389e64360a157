/** Officers and offices: what its rooms share. */
@NullMarked
package vn.thads.officers;

import org.jspecify.annotations.NullMarked;

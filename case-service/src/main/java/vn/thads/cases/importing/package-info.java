/** A whole past per case, from a file. */
@NullMarked
package vn.thads.cases.importing;

import org.jspecify.annotations.NullMarked;

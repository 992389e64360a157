/** Requests made up from the served document, right and wrong, and what they must be answered. */
@NullMarked
package vn.thads.contractchecks.fuzz;

import org.jspecify.annotations.NullMarked;

/** The public state of a case, for whoever holds its access code. */
@NullMarked
package vn.thads.cases.portal;

import org.jspecify.annotations.NullMarked;

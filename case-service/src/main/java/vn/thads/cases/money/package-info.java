/** Money of a case: received, paid out, remitted, deposited, held; nothing is lost. */
@NullMarked
package vn.thads.cases.money;

import org.jspecify.annotations.NullMarked;

/** Tokens that no service may take. */
@NullMarked
package vn.thads.contractchecks.tokens;

import org.jspecify.annotations.NullMarked;

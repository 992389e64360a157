/** The rules of the law, read-only over REST, so that other systems need not copy them. */
@NullMarked
package vn.thads.cases.rulebook;

import org.jspecify.annotations.NullMarked;

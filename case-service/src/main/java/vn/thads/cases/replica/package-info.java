/** What officer-service told: who may be assigned a case, and who must not. */
@NullMarked
package vn.thads.cases.replica;

import org.jspecify.annotations.NullMarked;

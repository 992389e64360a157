/** Bodies made to hurt, against every operation that takes JSON. */
@NullMarked
package vn.thads.contractchecks.bombs;

import org.jspecify.annotations.NullMarked;

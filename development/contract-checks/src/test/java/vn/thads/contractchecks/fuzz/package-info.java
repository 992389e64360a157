/** The fuzzer's own memory, tested. */
@NullMarked
package vn.thads.contractchecks.fuzz;

import org.jspecify.annotations.NullMarked;

/** How fast the suite is, each figure beside a reference that does the same work on the same machine in the same run. */
@NullMarked
package vn.thads.benchmarks;

import org.jspecify.annotations.NullMarked;

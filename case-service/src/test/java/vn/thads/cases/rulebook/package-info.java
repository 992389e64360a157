@NullMarked
package vn.thads.cases.rulebook;

import org.jspecify.annotations.NullMarked;

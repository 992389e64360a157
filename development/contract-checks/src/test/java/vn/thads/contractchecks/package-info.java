@NullMarked
package vn.thads.contractchecks;

import org.jspecify.annotations.NullMarked;

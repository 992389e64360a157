@NullMarked
package vn.thads.cases.importing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.cases.register;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.cases.money;

import org.jspecify.annotations.NullMarked;

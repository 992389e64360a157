@NullMarked
package vn.thads.cases.title;

import org.jspecify.annotations.NullMarked;

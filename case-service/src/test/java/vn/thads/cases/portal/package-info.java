@NullMarked
package vn.thads.cases.portal;

import org.jspecify.annotations.NullMarked;

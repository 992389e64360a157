@NullMarked
package vn.thads.cases.request;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.localstack;

import org.jspecify.annotations.NullMarked;

@NullMarked
package vn.thads.localstack.testing;

import org.jspecify.annotations.NullMarked;

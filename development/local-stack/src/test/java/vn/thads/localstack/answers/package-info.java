@NullMarked
package vn.thads.localstack.answers;

import org.jspecify.annotations.NullMarked;

/** Every refusal as a problem document (RFC 9457), in Vietnamese or English. */
@NullMarked
package vn.thads.platform.problem;

import org.jspecify.annotations.NullMarked;

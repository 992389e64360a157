/** Identity numbers: rules, masking, tokens. */
@NullMarked
package vn.thads.platform.identity;

import org.jspecify.annotations.NullMarked;

/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints;

import org.jspecify.annotations.NullMarked;

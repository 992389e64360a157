/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.clock;

import org.jspecify.annotations.NullMarked;

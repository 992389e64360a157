/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.rules;

import org.jspecify.annotations.NullMarked;

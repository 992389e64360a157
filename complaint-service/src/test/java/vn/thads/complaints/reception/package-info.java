/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.reception;

import org.jspecify.annotations.NullMarked;

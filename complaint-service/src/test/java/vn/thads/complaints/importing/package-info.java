/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.importing;

import org.jspecify.annotations.NullMarked;

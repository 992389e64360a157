/** Tests of complaint-service. */
@NullMarked
package vn.thads.complaints.letter;

import org.jspecify.annotations.NullMarked;

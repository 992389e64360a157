/** Complaints and receptions of the past, in bulk. Nobody depends on it. */
@NullMarked
package vn.thads.complaints.importing;

import org.jspecify.annotations.NullMarked;

/** How lists are asked of the database: conditions with their values, and the caller's reach. Knows nobody. */
@NullMarked
package vn.thads.complaints.listing;

import org.jspecify.annotations.NullMarked;

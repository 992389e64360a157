/** What this service keeps of others: case numbers and officers' codes. Knows nobody. */
@NullMarked
package vn.thads.complaints.replica;

import org.jspecify.annotations.NullMarked;

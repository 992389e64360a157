/** What reporting-service keeps of other services, fed by their events. */
@NullMarked
package vn.thads.reporting.replica;

import org.jspecify.annotations.NullMarked;

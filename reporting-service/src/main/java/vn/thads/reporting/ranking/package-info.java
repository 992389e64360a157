/** Places: offices side by side, why each stands where it stands, and what the next place up needs. */
@NullMarked
package vn.thads.reporting.ranking;

import org.jspecify.annotations.NullMarked;

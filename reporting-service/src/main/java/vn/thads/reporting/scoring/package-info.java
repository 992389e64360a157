/** Points, gates and grades: a dated profile applied to the figures of one office. Pure Java. */
@NullMarked
package vn.thads.reporting.scoring;

import org.jspecify.annotations.NullMarked;

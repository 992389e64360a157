/** What is measured: the catalogue of indicators, exact figures, and where each figure comes from. */
@NullMarked
package vn.thads.reporting.indicator;

import org.jspecify.annotations.NullMarked;

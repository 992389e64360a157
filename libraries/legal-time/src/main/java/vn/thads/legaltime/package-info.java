/**
 * Working days, terms, statistical year and law regime of a date, and the loader of dated rules. Pure Java: no framework, no clock
 * of its own.
 */
@NullMarked
package vn.thads.legaltime;

import org.jspecify.annotations.NullMarked;

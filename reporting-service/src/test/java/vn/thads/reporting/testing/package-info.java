/** What the tests of reporting-service share. */
@NullMarked
package vn.thads.reporting.testing;

import org.jspecify.annotations.NullMarked;

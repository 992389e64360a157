/** Tests of loads. */
@NullMarked
package vn.thads.officers.caseload;

import org.jspecify.annotations.NullMarked;

/** Tests of the advice on assignments. */
@NullMarked
package vn.thads.officers.assignment;

import org.jspecify.annotations.NullMarked;

/** Relatives (người thân thích) whom an officer declared: he must not enforce their cases. */
@NullMarked
package vn.thads.officers.relative;

import org.jspecify.annotations.NullMarked;

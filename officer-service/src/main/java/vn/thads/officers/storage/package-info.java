/** Statements of sets: bound parameters in, records out. */
@NullMarked
package vn.thads.officers.storage;

import org.jspecify.annotations.NullMarked;

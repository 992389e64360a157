/** Tests of the room {@code storage}. */
@NullMarked
package vn.thads.officers.storage;

import org.jspecify.annotations.NullMarked;

/** Plain SQL where the answer is a set rather than an aggregate. */
@NullMarked
package vn.thads.cases.storage;

import org.jspecify.annotations.NullMarked;

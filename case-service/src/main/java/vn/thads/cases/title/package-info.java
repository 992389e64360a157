/** Judgments and decisions to enforce (bản án, quyết định), as received from the courts. */
@NullMarked
package vn.thads.cases.title;

import org.jspecify.annotations.NullMarked;

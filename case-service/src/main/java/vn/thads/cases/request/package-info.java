/** Requests for enforcement that were refused (từ chối yêu cầu thi hành án). */
@NullMarked
package vn.thads.cases.request;

import org.jspecify.annotations.NullMarked;

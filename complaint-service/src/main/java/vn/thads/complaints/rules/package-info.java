/** The terms of complaints (thời hạn giải quyết khiếu nại), by stage, instance and day. Knows nobody. */
@NullMarked
package vn.thads.complaints.rules;

import org.jspecify.annotations.NullMarked;

/** Draws by lot (bốc thăm phân công chấp hành viên) that anyone can verify: committed before the cases are known, replayed after. */
@NullMarked
package vn.thads.officers.draw;

import org.jspecify.annotations.NullMarked;

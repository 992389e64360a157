/** Movements of officers (điều động, luân chuyển, biệt phái, chuyển đổi vị trí) and the hand-over of their cases. */
@NullMarked
package vn.thads.officers.movement;

import org.jspecify.annotations.NullMarked;

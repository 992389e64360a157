/** The head's monthly reception of citizens (tiếp công dân định kỳ): due and held. */
@NullMarked
package vn.thads.complaints.reception;

import org.jspecify.annotations.NullMarked;

/** Petitions and feedback (kiến nghị, phản ánh): their register, answered or forwarded within their term. */
@NullMarked
package vn.thads.complaints.petition;

import org.jspecify.annotations.NullMarked;

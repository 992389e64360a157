/** Letters (đơn): registered, found again, classified into matters of their kind, or filed, forwarded, guided, linked. */
@NullMarked
package vn.thads.complaints.letter;

import org.jspecify.annotations.NullMarked;

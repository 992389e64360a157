package vn.thads.officers.draw;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many tickets an officer holds; served as it is.
 *
 * @param officer staff code
 * @param capacity how much he can carry, in hundredths of a full junior officer; as many tickets are his
 */
@Schema(name = "DrawShare", description = "Số phiếu của một chấp hành viên theo năng lực; an officer's tickets")
record Share(String officer, int capacity) {
    Share {
        if (capacity <= 0) {
            throw new IllegalArgumentException(officer + " would hold no ticket");
        }
    }
}

package vn.thads.officers.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Leave or another absence; served as it is.
 *
 * @param id the absence
 * @param kind a key of absence-kinds
 * @param from first day
 * @param to last day
 */
@Schema(name = "Absence", description = "Nghỉ phép, vắng mặt; leave or another absence")
record Absence(UUID id, String kind, LocalDate from, LocalDate to) {
    static final String EXAMPLE = """
            {"id": "0199a8f0-0000-7000-8000-000000000013", "kind": "ANNUAL_LEAVE", "from": "2017-03-06", "to": "2017-03-10"}
            """;

    boolean overlaps(Absence other) {
        return !other.from.isAfter(to) && !from.isAfter(other.to);
    }
}

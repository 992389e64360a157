package vn.thads.officers.officer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A posting to be made.
 *
 * @param office code of the office
 * @param role HEAD, DEPUTY_HEAD or OFFICER
 * @param kind APPOINTMENT, TRANSFER, ROTATION or SECONDMENT
 * @param from first day
 * @param to last day, or null
 */
@Schema(name = "PostingRequest", description = "A posting (vị trí công tác) to be made")
public record PostingRequest(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String office,
        @NotNull Posting.Role role,
        @NotBlank @Pattern(regexp = "[A-Z_]{2,20}") String kind,
        @NotNull LocalDate from,
        @Nullable LocalDate to) {
    static final String EXAMPLE = """
            {"office": "703", "role": "OFFICER", "kind": "SECONDMENT", "from": "2017-01-01", "to": "2017-12-31"}
            """;

    /** With an id of its own. */
    public Posting toPosting() {
        return new Posting(OfficerRegister.newId(), office, role, kind, from, to);
    }
}

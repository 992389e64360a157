package vn.thads.officers.movement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.officer.Posting;

/**
 * A movement that is proposed.
 *
 * @param officer id or staff code of the officer
 * @param kind TRANSFER, ROTATION, SECONDMENT or POSITION_CHANGE
 * @param purpose a purpose of that kind
 * @param officeTo where he goes
 * @param role what he will be there
 * @param from first day
 * @param to last day, or null
 * @param proposedOn day of the proposal
 */
@Schema(
        name = "MovementRequest",
        description = "Đề xuất điều động, luân chuyển, biệt phái; a movement that is proposed")
public record MovementRequest(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String officer,
        @NotBlank @Pattern(regexp = "[A-Z_]{2,20}") String kind,
        @NotBlank @Pattern(regexp = "[A-Z_]{2,20}") String purpose,
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String officeTo,
        @NotNull Posting.Role role,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotNull LocalDate proposedOn) {
    static final String EXAMPLE = """
            {"officer": "709-1", "kind": "SECONDMENT", "purpose": "URGENT_TASK", "officeTo": "703", "role": "OFFICER",
             "from": "2017-04-01", "to": "2018-03-31", "proposedOn": "2017-03-01"}
            """;
}

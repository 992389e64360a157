package vn.thads.officers.importing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.officer.Grade;
import vn.thads.officers.officer.PostingRequest;
import vn.thads.officers.relative.RelativeRequest;
import vn.thads.platform.identity.IdentityType;

/**
 * A line of an officer file: an officer with his whole past.
 *
 * @param code staff code, by which a line that is sent again is recognised
 * @param name full name
 * @param identityType kind of document; CCCD if left out
 * @param identityNumber its number
 * @param birthDate day of birth
 * @param grades grades
 * @param postings postings
 * @param discipline discipline decisions
 * @param relatives declared relatives
 * @param recordedAt when the office knew it, with scope {@code migrate}
 */
record OfficerRow(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,20}") String code,
        @NotBlank @Size(max = 100) String name,
        @Nullable IdentityType identityType,
        @Nullable @Size(max = 20) String identityNumber,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 20) List<@Valid @NotNull Grade> grades,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull PostingRequest> postings,
        @Nullable @Size(max = 100) List<@Valid @NotNull DisciplineRow> discipline,
        @Nullable @Size(max = 100) List<@Valid @NotNull RelativeRequest> relatives,
        @Nullable Instant recordedAt) {
    /**
     * A discipline decision of the line.
     *
     * @param number number
     * @param form a key of discipline-forms
     * @param decidedOn day
     * @param recordedAt when the office knew it, with scope {@code migrate}
     */
    record DisciplineRow(
            @NotBlank @Size(max = 50) String number,
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{2,30}") String form,
            @NotNull LocalDate decidedOn,
            @Nullable Instant recordedAt) {}
}

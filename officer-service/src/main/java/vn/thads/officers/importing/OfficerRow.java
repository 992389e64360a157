package vn.thads.officers.importing;

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
        @Nullable String code,
        @Nullable String name,
        @Nullable IdentityType identityType,
        @Nullable String identityNumber,
        @Nullable LocalDate birthDate,
        @Nullable List<Grade> grades,
        @Nullable List<PostingRequest> postings,
        @Nullable List<DisciplineRow> discipline,
        @Nullable List<RelativeRequest> relatives,
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
            @Nullable String number,
            @Nullable String form,
            @Nullable LocalDate decidedOn,
            @Nullable Instant recordedAt) {}
}

package vn.thads.officers.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;

/**
 * What advice is asked for: one case, or a batch that is spread evenly.
 *
 * @param office code of the office
 * @param on day of the assignment, or null for today
 * @param policy a key of assignment-policies
 * @param cases cases that wait for their officer
 */
@Schema(
        name = "AssignmentQuestion",
        description = "Các việc chờ phân công và cách phân công; cases that wait for an officer, and the policy")
public record AdviceQuestion(
        @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String office,
        @Nullable LocalDate on,
        @NotBlank @Pattern(regexp = "[A-Z_]{3,30}") String policy,
        @NotNull @Size(min = 1, max = 30) List<@Valid @NotNull NewCase> cases) {
    static final String ONE = """
            {"office": "709", "on": "2017-02-16", "policy": "LOWEST_LOAD",
             "cases": [{"reference": "A-1", "judgmentKind": "CIVIL", "flags": ["COMPLEX"], "amount": 250000000,
                        "obligations": 2, "judgmentNumber": "12/2016/DS-ST", "court": "TAND-709", "chosenOfficer": null,
                        "territoryOfficers": [], "relatedCases": [],
                        "parties": [{"identityType": "CMND", "identityNumber": "290123456"}]}]}
            """;
    static final String BATCH = """
            {"office": "709", "on": "2017-02-16", "policy": "JUDGMENT_NUMBER",
             "cases": [{"reference": "A-1", "judgmentKind": "CIVIL", "flags": [], "amount": 20000000, "obligations": 1,
                        "judgmentNumber": "12/2016/DS-ST", "court": "TAND-709", "chosenOfficer": null,
                        "territoryOfficers": [], "relatedCases": [], "parties": []},
                       {"reference": "A-2", "judgmentKind": "BUSINESS_AND_COMMERCE", "flags": ["CREDIT"],
                        "amount": 12000000000, "obligations": 1, "judgmentNumber": "13/2016/KDTM-ST",
                        "court": "TAND-709", "chosenOfficer": null, "territoryOfficers": [], "relatedCases": [],
                        "parties": []}]}
            """;

    /**
     * A case that waits for its officer.
     *
     * @param reference how the caller calls it; each once
     * @param judgmentKind a key of judgment-kinds
     * @param flags its marks
     * @param amount đồng to enforce
     * @param obligations how many obligations
     * @param judgmentNumber number of the first-instance judgment, or null
     * @param court its court, or null; tells judgments of the same number apart
     * @param chosenOfficer whom the creditor chose, or null
     * @param territoryOfficers who looks after the territory; empty if that is unknown
     * @param relatedCases cases of the same judgment that the office holds
     * @param parties identity numbers of the parties; they are compared and never kept
     */
    @Schema(name = "CaseToAssign", description = "Việc chờ phân công; a case that waits for its officer")
    public record NewCase(
            @NotBlank @Size(max = 60) String reference,
            @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String judgmentKind,
            @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[A-Z_]{3,30}") String> flags,
            @NotNull @Min(0) @Max(1_000_000_000_000_000L) Long amount,
            @NotNull @Min(1) @Max(100) Integer obligations,

            @Nullable @Pattern(regexp = "[0-9]{1,6}(/.{1,40})?")
            String judgmentNumber,

            @Nullable @Pattern(regexp = "[0-9A-Za-z_-]{2,30}")
            String court,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
            String chosenOfficer,

            @NotNull @Size(max = 20) List<@NotNull @Pattern(regexp = "[0-9A-Za-z-]{1,40}") String> territoryOfficers,
            @NotNull @Size(max = 50) List<@NotNull UUID> relatedCases,
            @NotNull @Size(max = 50) List<@Valid @NotNull CaseParty> parties) {
        /** The number that stands first in the judgment's number; null without one. */
        @Nullable
        Integer number() {
            return judgmentNumber == null
                    ? null
                    : Integer.valueOf(judgmentNumber.split("/", 2)[0]);
        }

        /** What tells its judgment from others; null if that is unknown. */
        @Nullable
        String judgment() {
            return judgmentNumber == null ? null : (court == null ? "" : court) + " " + judgmentNumber;
        }
    }

    /**
     * A party by his identity number.
     *
     * @param identityType kind of document
     * @param identityNumber its number
     */
    @Schema(name = "CaseParty", description = "Giấy tờ của đương sự; a party by his identity number")
    public record CaseParty(
            @NotNull IdentityType identityType,
            @NotBlank @Size(max = 20) String identityNumber) {
        /** The number as it is compared. */
        public IdentityNumber identity() {
            return new IdentityNumber(identityType, identityNumber);
        }
    }
}

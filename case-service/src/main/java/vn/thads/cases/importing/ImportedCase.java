package vn.thads.cases.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.party.PartyRequest;
import vn.thads.cases.register.CaseFlag;
import vn.thads.cases.register.ObligationRequest;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.Initiation;

/**
 * One line of a case import: a whole past.
 *
 * @param externalId by which the sender names the case
 * @param office office that opened it
 * @param title the judgment
 * @param registration the enforcement decision
 * @param parties who is concerned
 * @param obligations what is to be done
 * @param decisions later decisions
 * @param acts notices, verifications, minutes
 * @param money movements
 */
@JsonPropertyOrder({"externalId", "office", "title", "case", "parties", "obligations", "decisions", "acts", "money"})
record ImportedCase(
        @NotBlank @Size(max = 100) String externalId,
        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{2,10}") String office,
        @NotNull @Valid ImportedTitle title,
        @NotNull @Valid @JsonProperty("case") ImportedRegistration registration,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid PartyRequest> parties,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid ObligationRequest> obligations,
        @Size(max = 2000) List<@NotNull @Valid ImportedDecision> decisions,
        @Size(max = 2000) List<@NotNull @Valid ImportedAct> acts,
        @Size(max = 5000) List<@NotNull @Valid ImportedMovement> money) {
    ImportedCase {
        parties = given(parties);
        obligations = given(obligations);
        decisions = given(decisions);
        acts = given(acts);
        money = given(money);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    /** The judgment of an imported case. */
    record ImportedTitle(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate effectiveOn,

            @NotNull @Pattern(regexp = "[0-9A-Za-z_-]{2,30}")
            String court,

            @NotNull @Pattern(regexp = "[A-Z_]{3,40}") String judgmentKind,
            @NotNull LocalDate receivedOn) {}

    /** The enforcement decision of an imported case. */
    record ImportedRegistration(
            @NotNull Initiation initiation,
            @Nullable LocalDate requestedOn,
            @Nullable Boolean lateRequestAccepted,
            @Min(1) int number,
            @NotNull LocalDate decidedOn,
            @NotNull @Pattern(regexp = "[0-9A-Za-z-]{3,20}") String officer,
            @Size(max = 5) List<@NotNull CaseFlag> flags,
            @Nullable Origin origin,
            @Nullable Instant recordedAt) {
        ImportedRegistration {
            flags = flags == null
                    ? List.of()
                    : flags.stream()
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList();
        }
    }

    /** A decision of an imported past. */
    record ImportedDecision(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,20}")
            String ref,

            @NotNull @Pattern(regexp = "[A-Z_]{3,40}") String kind,
            @Nullable @Min(1) Integer number,
            @NotNull LocalDate decidedOn,
            @Nullable @Pattern(regexp = "[A-Z0-9_]{2,60}") String ground,
            @Nullable LocalDate groundOn,
            @Nullable @Size(min = 1, max = 200) List<@NotNull Integer> obligations,
            @Nullable String recalls,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
            String toOffice,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{3,20}")
            String newOfficer,

            @Nullable @Size(max = 200) List<@NotNull @Valid ImportedAmount> amounts,
            @Nullable LocalDate until,
            @Nullable Instant recordedAt) {}

    /** Đồng for one obligation. */
    record ImportedAmount(
            @Min(1) int obligation, @PositiveOrZero long amount) {}

    /** An act of an imported past. */
    record ImportedAct(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,20}")
            String ref,

            @NotNull ActKind kind,
            @NotNull LocalDate on,
            @Nullable VerificationResult result,
            @Nullable LocalDate prisonUntil,
            @Nullable String withdraws,
            @Nullable @Size(max = 500) String reason,
            @Nullable Instant recordedAt) {}

    /** A movement of an imported past. */
    record ImportedMovement(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,20}")
            String ref,

            @NotNull MovementKind kind,
            @Min(1) int obligation,
            @Positive long amount,
            @NotNull LocalDate on,
            @Nullable String reverses,
            @Nullable Instant recordedAt) {}
}

package vn.thads.cases.register;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.party.PartyRequest;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.Initiation;

/**
 * The enforcement decision (quyết định thi hành án) that opens a case.
 *
 * @param titleId judgment that it enforces, received by the same office
 * @param initiation ex officio (chủ động) or on request (theo yêu cầu)
 * @param requestedOn day of the request; only and always on request
 * @param lateRequestAccepted whether the head accepted a request after the limitation (thời hiệu) had run out
 * @param decidedOn day of the decision
 * @param officer staff code of the officer to whom the case is assigned
 * @param flags CREDIT, CORRUPTION, STATE_BUDGET, COMPLEX, FOREIGN
 * @param origin where the case comes from; NEW when left out
 * @param originCase the case that it follows: entrusted, taken up, or requested again
 * @param parties who is concerned
 * @param obligations what is to be done
 */
@Schema(name = "CaseRequest", description = "The enforcement decision that opens a case (quyết định thi hành án)")
public record CaseRequest(
        @NotNull @Schema(examples = "01931f2e-7a00-7000-8000-00000000a001")
        UUID titleId,

        @NotNull Initiation initiation,
        @Nullable LocalDate requestedOn,
        @Nullable Boolean lateRequestAccepted,
        @NotNull @Schema(examples = "2016-10-25") LocalDate decidedOn,

        @NotNull @Pattern(regexp = "[0-9A-Za-z-]{3,20}") @Schema(examples = "709-1")
        String officer,

        @Nullable @Size(max = 5) Set<@NotNull CaseFlag> flags,
        @Nullable Origin origin,
        @Nullable UUID originCase,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid PartyRequest> parties,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid ObligationRequest> obligations) {
    public CaseRequest {
        parties = parties == null ? List.of() : parties;
        obligations = obligations == null ? List.of() : obligations;
    }

    List<String> flagKeys() {
        return flags == null
                ? List.of()
                : flags.stream().map(Enum::name).sorted().toList();
    }

    boolean isLateRequestAccepted() {
        return lateRequestAccepted != null && lateRequestAccepted;
    }
}

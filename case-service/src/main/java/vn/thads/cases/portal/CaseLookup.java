package vn.thads.cases.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.events.CaseState;

/** A look-up by whoever holds the code, and its answer. */
final class CaseLookup {
    private CaseLookup() {}

    /**
     * What a person reads from his decision.
     *
     * @param number number of the enforcement decision
     * @param accessCode code that was handed out with it
     */
    @Schema(name = "CaseLookupRequest", description = "Number and access code of a case (số quyết định và mã tra cứu)")
    record Request(
            @NotBlank @Size(max = 60) @Schema(examples = "709/2017/EX_OFFICIO/102")
            String number,

            @NotBlank @Size(max = 40) @Schema(examples = "K7QF-2M9X-PD4T")
            String accessCode) {}

    /**
     * The public state of a case: nobody's name, nobody's debt.
     *
     * @param number number of the enforcement decision
     * @param office office that holds the case
     * @param state its state
     * @param stateVi its state in Vietnamese
     * @param since day since which it stands so
     */
    @Schema(name = "PublicCaseState", description = "The public state of a case (tình trạng công khai)")
    record PublicState(String number, String office, CaseState state, String stateVi, LocalDate since) {}
}

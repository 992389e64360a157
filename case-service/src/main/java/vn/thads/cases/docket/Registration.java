package vn.thads.cases.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thads.events.CaseReference;

/**
 * The enforcement decision (quyết định thi hành án) that made the case: T1.
 *
 * @param caseId the case
 * @param decisionId the enforcement decision, which a recall or an amendment may name
 * @param reference number of the decision
 * @param holder office and officer at first
 * @param admission how the case came in
 * @param obligations its obligations, numbered from 1 in order
 * @param recordedAt when the office knew it
 */
public record Registration(
        UUID caseId,
        UUID decisionId,
        CaseReference reference,
        Holder holder,
        Admission admission,
        List<Obligation> obligations,
        Instant recordedAt) {
    public Registration {
        obligations = List.copyOf(obligations);
        if (obligations.isEmpty()) {
            throw new IllegalArgumentException("a case has at least one obligation");
        }
        for (int i = 0; i < obligations.size(); i++) {
            if (obligations.get(i).number() != i + 1) {
                throw new IllegalArgumentException("obligations are numbered from 1 in order");
            }
        }
    }

    /** Day of the enforcement decision. */
    public LocalDate decidedOn() {
        return admission.decidedOn();
    }
}

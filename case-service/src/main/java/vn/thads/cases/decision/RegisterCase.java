package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Holder;
import vn.thads.cases.docket.Obligation;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;

/**
 * Issue the enforcement decision (ra quyết định thi hành án): T1.
 *
 * @param caseId the case
 * @param decisionId the decision
 * @param reference its number
 * @param holder office and officer to whom the case is assigned
 * @param intake how the case comes in
 * @param obligations what is to be enforced, numbered from 1
 * @param signedBy who signed it
 * @param recording when the office knew it
 */
public record RegisterCase(
        UUID caseId,
        UUID decisionId,
        CaseReference reference,
        Holder holder,
        Intake intake,
        List<Obligation> obligations,
        SignedBy signedBy,
        Recording recording) {
    public RegisterCase {
        obligations = List.copyOf(obligations);
    }

    /**
     * How a case comes in.
     *
     * @param initiation ex officio or on request
     * @param origin where it came from
     * @param judgmentKind a key of judgment-kinds
     * @param flags marks of the case
     * @param receivedOn day on which the judgment (ex officio), the request (on request) or the entrustment was received
     * @param decidedOn day of the decision
     * @param limitation limitation of the request; null where none runs (ex officio) or nothing is known of it
     * @param predecessor the case that it follows, where the suite knows it; null otherwise
     */
    public record Intake(
            Initiation initiation,
            Origin origin,
            String judgmentKind,
            List<String> flags,
            LocalDate receivedOn,
            LocalDate decidedOn,
            @Nullable Limitation limitation,
            @Nullable Predecessor predecessor) {
        public Intake {
            flags = List.copyOf(flags);
        }
    }

    /**
     * The limitation of a request (thời hiệu yêu cầu).
     *
     * @param runsFrom day on which the judgment took effect or the instalment fell due
     * @param lateRequestAccepted whether the head accepted a request that came too late (force majeure, objective obstacle)
     */
    public record Limitation(LocalDate runsFrom, boolean lateRequestAccepted) {}

    /**
     * The case that a case follows.
     *
     * @param caseId that case
     * @param state its state on the day of the decision
     */
    public record Predecessor(UUID caseId, CaseState state) {}
}

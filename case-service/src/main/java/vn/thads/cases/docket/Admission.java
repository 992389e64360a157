package vn.thads.cases.docket;

import java.time.LocalDate;
import java.util.List;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.Initiation;

/**
 * How a case came in (thụ lý).
 *
 * @param initiation ex officio or on request
 * @param origin where it came from
 * @param judgmentKind a key of judgment-kinds
 * @param flags marks of the case
 * @param receivedOn day on which the judgment, the request or the entrustment was received
 * @param issueDueOn last day on which the decision could be issued in time
 * @param decidedOn day of the enforcement decision
 */
public record Admission(
        Initiation initiation,
        Origin origin,
        String judgmentKind,
        List<String> flags,
        LocalDate receivedOn,
        LocalDate issueDueOn,
        LocalDate decidedOn) {
    public Admission {
        flags = List.copyOf(flags);
    }
}

package vn.thads.cases.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;

/**
 * A line of the register of cases (sổ thụ lý).
 *
 * @param id the case
 * @param number number of its enforcement decision
 * @param office office that holds it
 * @param officer officer who holds it
 * @param initiation ex officio or on request
 * @param judgmentKind kind of judgment
 * @param flags its marks
 * @param state its state today
 * @param stateSince day since which it stands so
 * @param decidedOn day of the enforcement decision
 * @param owed đồng to enforce
 * @param settled đồng settled
 * @param reduced đồng reduced
 */
@Schema(name = "CaseSummary", description = "A line of the register of cases (sổ thụ lý)")
public record CaseSummary(
        UUID id,
        String number,
        String office,
        String officer,
        Initiation initiation,
        String judgmentKind,
        List<String> flags,
        CaseState state,
        LocalDate stateSince,
        LocalDate decidedOn,
        long owed,
        long settled,
        long reduced) {
    public CaseSummary {
        flags = List.copyOf(flags);
    }
}

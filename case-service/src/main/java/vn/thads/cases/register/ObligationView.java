package vn.thads.cases.register;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.events.CaseState;

/**
 * A duty as it stands on a day.
 *
 * @param number its number within the case
 * @param kind its kind
 * @param state its state
 * @param original đồng by the judgment
 * @param owed đồng to enforce, amendments included
 * @param settled đồng collected and remitted, paid out or deposited
 * @param reduced đồng exempted or reduced by the court
 * @param rest đồng still to be settled
 * @param debtors names of the parties who owe it
 * @param creditors names of the parties to whom it is owed
 */
@Schema(name = "Obligation", description = "A duty to enforce and how it stands (khoản phải thi hành)")
public record ObligationView(
        int number,
        String kind,
        CaseState state,
        long original,
        long owed,
        long settled,
        long reduced,
        long rest,
        List<String> debtors,
        List<String> creditors) {
    public ObligationView {
        debtors = List.copyOf(debtors);
        creditors = List.copyOf(creditors);
    }
}

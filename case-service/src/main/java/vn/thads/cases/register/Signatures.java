package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.thads.cases.decision.SignedBy;
import vn.thads.cases.rules.DecisionKind;
import vn.thads.cases.rules.Rules;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.Caller;
import vn.thads.platform.access.OfficeTree;

/** As what a caller signs a decision (thẩm quyền ký): his role in his token, and whose docket the case lies in. */
@ApplicationScoped
class Signatures {
    private static final String COURT = "COURT";
    private final Access access;
    private final OfficeTree offices;
    private final Rules rules;

    Signatures(Access access, OfficeTree offices, Rules rules) {
        this.access = access;
        this.offices = offices;
        this.rules = rules;
    }

    /** The signature under an enforcement decision: a clerk enters what the head has signed. */
    SignedBy ofHead() {
        return known("HEAD");
    }

    /**
     * The signature under any other decision.
     *
     * @param kind kind of decision
     * @param holder office that holds the case
     * @param on day of the decision
     */
    SignedBy of(String kind, String holder, LocalDate on) {
        String wanted = rules.decisionKind(kind, on).map(DecisionKind::signer).orElse("");
        Caller caller = access.caller();
        if (caller.hasRole("office-head")) {
            return known(asHead(wanted));
        }
        if (caller.hasRole("province-head")) {
            boolean ownDocket = offices.find(holder, on)
                    .map(office -> office.type().equals("PROVINCE_DOCKET"))
                    .orElse(false);
            boolean asHead = ownDocket && !wanted.equals("PROVINCE_HEAD") && !wanted.equals("SUPERIOR");
            return known(asHead ? asHead(wanted) : "PROVINCE_HEAD");
        }
        return known("OFFICER");
    }

    /** What the court decided is entered by the head: the court has signed. */
    private static String asHead(String wanted) {
        return wanted.equals(COURT) ? COURT : "HEAD";
    }

    /** The token says what the caller is today; since when, nobody tells this service. */
    private static SignedBy known(String role) {
        return new SignedBy.Known(role, LocalDate.EPOCH, null);
    }
}

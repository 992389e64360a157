package vn.thads.cases.docket;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What some decisions say beyond kind and ground.
 *
 * @param recalls decision that it recalls, annuls or amends; the enforcement decision goes by the id of the registration
 * @param toOffice office that receives the case: of an entrustment, a taking up, a re-assignment
 * @param newOfficer staff code of the officer who receives the case, of a re-assignment
 * @param amounts đồng by obligation: reduced, of a DUTY_RELIEF; owed from then on, of an AMENDMENT or a RESUMPTION
 * @param until last day of a postponement that has a term
 */
public record Particulars(
        @Nullable UUID recalls,
        @Nullable String toOffice,
        @Nullable String newOfficer,
        List<ObligationAmount> amounts,
        @Nullable LocalDate until) {
    public Particulars {
        amounts = List.copyOf(amounts);
    }

    /** Nothing beyond kind and ground. */
    public static Particulars none() {
        return new Particulars(null, null, null, List.of(), null);
    }

    /** It recalls, annuls or amends a decision. */
    public Particulars recalling(UUID decision) {
        return new Particulars(decision, toOffice, newOfficer, amounts, until);
    }

    /** It sends the case to an office. */
    public Particulars to(String office) {
        return new Particulars(recalls, office, newOfficer, amounts, until);
    }

    /** It gives the case to an officer. */
    public Particulars officer(String officer) {
        return new Particulars(recalls, toOffice, officer, amounts, until);
    }

    /** It names an amount for an obligation. */
    public Particulars amount(int obligation, long amount) {
        List<ObligationAmount> more = new java.util.ArrayList<>(amounts);
        more.add(new ObligationAmount(obligation, amount));
        return new Particulars(recalls, toOffice, newOfficer, more, until);
    }

    /** It lasts until a day. */
    public Particulars until(LocalDate lastDay) {
        return new Particulars(recalls, toOffice, newOfficer, amounts, lastDay);
    }
}

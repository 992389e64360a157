package vn.thads.cases.decision;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.ObligationAmount;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.rules.Guard;

/** The amounts that a decision names (số tiền). */
final class Amounts {
    private static final Set<String> KINDS = Set.of("AMENDMENT", "DUTY_RELIEF");
    private static final String REVIEW_CHANGED = "REVIEW_CHANGED";

    private Amounts() {}

    /** Each amount belongs to an obligation of money that the decision concerns and that is still enforced, once. */
    static Optional<Refusal> check(Question q) {
        Set<Integer> seen = new HashSet<>();
        for (ObligationAmount amount : q.decision().particulars().amounts()) {
            int number = amount.obligation();
            boolean fits = q.position().obligations().contains(number)
                    && q.position().isMoney(number)
                    && q.position().openObligations().contains(number)
                    && q.decision().scope().includes(number)
                    && amount.amount() >= 0
                    && amount.amount() <= Obligation.LARGEST_AMOUNT
                    && seen.add(number);
            if (!fits || !mayName(q)) {
                return q.refuse(Guard.OBLIGATIONS, Map.of("amountOf", String.valueOf(number)));
            }
        }
        return Optional.empty();
    }

    private static boolean mayName(Question q) {
        return KINDS.contains(q.decision().kind())
                || q.decision().grounding().key().equals(REVIEW_CHANGED);
    }

    /** An amendment may correct what is owed; what takes the obligation away is a recall. */
    static Optional<Refusal> amended(Question q) {
        for (ObligationAmount amount : q.decision().particulars().amounts()) {
            if (amount.amount() <= 0) {
                return q.refuse(
                        Guard.ERROR_NOT_CHANGING_CONTENT,
                        Map.of(
                                "obligation",
                                String.valueOf(amount.obligation()),
                                "amount",
                                String.valueOf(amount.amount())));
            }
        }
        return balanced(q, true);
    }

    /** A relief reduces what is still to come; who owes everything and is freed of everything has his case discontinued. */
    static Optional<Refusal> relieved(Question q) {
        if (q.decision().particulars().amounts().isEmpty()) {
            return q.refuse(Guard.RELIEF_IS_A_PART, Map.of("missing", "amounts"));
        }
        for (ObligationAmount amount : q.decision().particulars().amounts()) {
            ObligationMoney money = q.position().money(amount.obligation());
            long rest = money.owed() - money.reduced() - money.received();
            boolean wholly = amount.amount() == rest && money.received() == 0;
            if (amount.amount() <= 0 || wholly) {
                return q.refuse(
                        Guard.RELIEF_IS_A_PART,
                        Map.of(
                                "obligation", String.valueOf(amount.obligation()),
                                "amount", String.valueOf(amount.amount()),
                                "rest", String.valueOf(rest),
                                "instead", "DISCONTINUATION"));
            }
        }
        return balanced(q, false);
    }

    private static Optional<Refusal> balanced(Question q, boolean amended) {
        for (ObligationAmount amount : q.decision().particulars().amounts()) {
            ObligationMoney money = q.position().money(amount.obligation());
            long owed = amended ? amount.amount() : money.owed();
            long reduced = amended ? money.reduced() : money.reduced() + amount.amount();
            if (money.received() + reduced > owed) {
                return q.refuse(
                        Guard.MONEY_BALANCE,
                        Map.of(
                                "obligation", String.valueOf(amount.obligation()),
                                "owed", String.valueOf(owed),
                                "received", String.valueOf(money.received()),
                                "reduced", String.valueOf(reduced)));
            }
        }
        return Optional.empty();
    }
}

package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** Goes through the standings of one case in order and posts each step. */
final class CaseFold {
    private final AccountRules rules;
    private final Consumer<Entry> ledger;
    private final Strand ofCase = new Strand(Dimension.CASES, 0);
    private final Map<Integer, Strand> ofObligations = new TreeMap<>();
    private @Nullable Standing last;

    CaseFold(AccountRules rules, Consumer<Entry> ledger) {
        this.rules = rules;
        this.ledger = ledger;
    }

    void stand(List<Standing> standings) {
        for (Standing standing : standings) {
            reclassifyUntil(standing.on());
            post(standing, standing.on());
            last = standing;
        }
    }

    /** Where a later version of the forms puts a state into another account, what stands moves on its first day. */
    void reclassifyUntil(LocalDate until) {
        Standing standing = last;
        if (standing != null) {
            for (LocalDate change : rules.changesBetween(standing.on(), until)) {
                post(standing, change);
            }
        }
    }

    private void post(Standing standing, LocalDate on) {
        var holder = new Holder(standing.office(), standing.officer());
        ofCase.stand(on, holder, Map.of(rules.ofCase(standing, on), 1L), ledger);
        var targets = new TreeMap<Integer, Map<Account, Long>>();
        ofObligations.keySet().forEach(number -> targets.put(number, Map.of()));
        standing.obligations().forEach(obligation -> targets.put(obligation.number(), amounts(obligation, on)));
        targets.forEach((number, amounts) -> ofObligations
                .computeIfAbsent(number, missing -> new Strand(Dimension.MONEY, missing))
                .stand(on, holder, amounts, ledger));
    }

    private Map<Account, Long> amounts(ObligationStanding obligation, LocalDate on) {
        var amounts = new EnumMap<Account, Long>(Account.class);
        add(amounts, Account.COMPLETED, obligation.settled());
        add(amounts, Account.REDUCED, obligation.reduced());
        add(amounts, rules.ofRest(obligation, on), obligation.rest());
        return amounts;
    }

    private static void add(Map<Account, Long> amounts, Account account, long amount) {
        if (amount != 0) {
            amounts.merge(account, amount, Math::addExact);
        }
    }
}

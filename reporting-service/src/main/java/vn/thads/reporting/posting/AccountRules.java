package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;

/**
 * Which state stands in which account, by day: the version of the forms in force (law page §3A.1, buckets).
 *
 * <p>A row without {@code valid_from} holds from the beginning; each row holds until the next of its state.
 */
public final class AccountRules {
    private static final String FILE = "state-accounts.csv";
    private static final RuleTable.Shape SHAPE =
            RuleTable.Shape.of("state", "account", "account_when_partly_settled", "form_version", "evidence");

    private record Rule(Account account, Account whenPartlySettled) {}

    private final Map<CaseState, NavigableMap<LocalDate, Rule>> byState = new EnumMap<>(CaseState.class);
    private final NavigableSet<LocalDate> changes = new TreeSet<>();

    private AccountRules(RuleTable table) {
        for (DatedRow row : table.rows()) {
            var rule = new Rule(
                    Account.valueOf(row.text("account")), Account.valueOf(row.text("account_when_partly_settled")));
            byState.computeIfAbsent(CaseState.valueOf(row.text("state")), state -> new TreeMap<>())
                    .put(row.validFrom(), rule);
            if (row.validFrom().isAfter(LocalDate.MIN)) {
                changes.add(row.validFrom());
            }
        }
        for (CaseState state : CaseState.values()) {
            if (!byState.containsKey(state)) {
                throw new IllegalStateException(FILE + " gives no account for " + state);
            }
        }
    }

    /** The rules that ship with the service. */
    public static AccountRules shipped() {
        return new AccountRules(RuleTable.load(AccountRules.class, FILE, SHAPE));
    }

    /** Rules from the text of such a file. */
    static AccountRules parse(String text) {
        return new AccountRules(RuleTable.parse(FILE, text, SHAPE));
    }

    /** The account in which the case itself stands on a day (law page §4.3-2: a remainder entrusted after a part was done is completed). */
    Account ofCase(Standing standing, LocalDate on) {
        Rule rule = rule(standing.state(), on);
        return isPartlySettled(standing) ? rule.whenPartlySettled : rule.account;
    }

    /** The account in which the rest of an obligation's đồng stands on a day. */
    Account ofRest(ObligationStanding obligation, LocalDate on) {
        return rule(obligation.state(), on).account;
    }

    /** Days after the first and not after the second on which another version of the forms comes into force. */
    NavigableSet<LocalDate> changesBetween(LocalDate after, LocalDate until) {
        return changes.subSet(after, false, until, true);
    }

    /** Whether some state stands in another account from a later day on. */
    boolean changesAfter(LocalDate day) {
        return changes.higher(day) != null;
    }

    private Rule rule(CaseState state, LocalDate on) {
        var entry = Objects.requireNonNull(byState.get(state)).floorEntry(on);
        if (entry == null) {
            throw new IllegalStateException(FILE + " gives no account for " + state + " on " + on);
        }
        return entry.getValue();
    }

    private static boolean isPartlySettled(Standing standing) {
        for (ObligationStanding obligation : standing.obligations()) {
            if (obligation.settled() > 0 || obligation.state() == CaseState.DONE) {
                return true;
            }
        }
        return false;
    }
}

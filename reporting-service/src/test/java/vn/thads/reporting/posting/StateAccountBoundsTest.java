package vn.thads.reporting.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.reporting.testing.Boundary;
import vn.thads.reporting.testing.RuleFile;

/** Each state counts in its account from its day on and not a day before, and by a đồng that is settled or none. */
public class StateAccountBoundsTest {
    private static final LocalDate BEFORE = LocalDate.of(2016, 11, 1);
    private static final LocalDate DAY = LocalDate.of(2017, 2, 6);

    /** The tests, by row. */
    public static List<Boundary> boundaries() {
        var boundaries = new ArrayList<Boundary>();
        for (RuleFile.Row row : RuleFile.STATE_ACCOUNTS.rows()) {
            CaseState state = CaseState.valueOf(row.cell(0));
            Account account = Account.valueOf(row.cell(1));
            Account partly = Account.valueOf(row.cell(2));
            boundaries.add(Boundary.passes(
                    row.name(),
                    "from its day on",
                    () -> assertThat(stands(state, 0, account, DAY)).isEqualTo(1)));
            boundaries.add(Boundary.fails(
                    row.name(),
                    "the day before",
                    () -> assertThat(stands(state, 0, account, DAY.minusDays(1)))
                            .isZero()));
            boundaries.add(Boundary.passes(
                    row.name(),
                    "with a đồng settled",
                    () -> assertThat(stands(state, 1, partly, DAY)).isEqualTo(1)));
            if (account != partly) {
                boundaries.add(Boundary.fails(
                        row.name(),
                        "without that đồng",
                        () -> assertThat(stands(state, 0, partly, DAY)).isZero()));
            }
        }
        return boundaries;
    }

    private static long stands(CaseState state, long settled, Account account, LocalDate on) {
        CaseState first = account == Account.ENFORCING ? CaseState.POSTPONED : CaseState.ENFORCING;
        var history = new CaseHistory(List.of(standing(BEFORE, first, 0), standing(DAY, state, settled)));
        return Entries.of(history, AccountRules.shipped()).stream()
                .filter(entry -> entry.dimension() == Dimension.CASES && entry.account() == account)
                .filter(entry -> !entry.legalDate().isAfter(on))
                .mapToLong(Entry::delta)
                .sum();
    }

    private static Standing standing(LocalDate on, CaseState state, long settled) {
        return new Standing(on, state, "709", "709-1", List.of(new ObligationStanding(1, state, 100, settled, 0)));
    }

    @TestFactory
    Stream<DynamicTest> each_state_on_its_day_and_the_day_before() {
        return Boundary.tests(boundaries());
    }
}

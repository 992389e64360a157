package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.complaints.rules.ComplaintTerms.Matter;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.legaltime.Term;
import vn.thads.legaltime.WorkingCalendar;

/** The rules of the clocks: when a term is at risk, when a reception is due, and that every due day is explained to the day. */
class ClockRulesTest {
    private static final long SEED = 20_170_216L;
    private static final int CASES = 1_000;
    private static final List<Matter> MATTERS = List.of(
            new Matter(Kind.COMPLAINT, "A", 1),
            new Matter(Kind.COMPLAINT, "A", 2),
            new Matter(Kind.COMPLAINT, "B", 1),
            new Matter(Kind.COMPLAINT, "C", 1),
            new Matter(Kind.COMPLAINT, "C", 2),
            new Matter(Kind.COMPLAINT, "D", 1),
            new Matter(Kind.COMPLAINT, "D", 2),
            new Matter(Kind.DENUNCIATION, "", 1));

    private final ComplaintTerms terms = new ComplaintTerms();
    private final ClockWarnings warnings = new ClockWarnings();
    private final WorkingCalendar calendar = WorkingCalendar.stateOffices();

    @ParameterizedTest(name = "{0} from {1} to {2} is at risk from {3}")
    @CsvSource({
        // 60 percent of seven days: the fifth
        "ACCEPT, 2017-02-06, 2017-02-13, 2017-02-11",
        // 70 percent of fifteen days: the eleventh
        "SETTLE, 2017-02-08, 2017-02-23, 2017-02-19",
        "HOLD_RECEPTION, 2017-02-01, 2017-02-28, 2017-02-20",
        "ACCEPT, 2017-02-06, 2017-02-06, 2017-02-06"
    })
    void a_term_is_at_risk_once_its_share_has_passed(
            ClockStep step, LocalDate startedOn, LocalDate dueOn, LocalDate riskOn) {
        assertThat(warnings.atRiskFrom(step, startedOn, dueOn)).isEqualTo(riskOn);
    }

    @Test
    void every_share_is_configuration_that_says_so_and_holds_from_the_first_law_on() {
        LocalDate first = LocalDate.of(2009, 7, 1);
        for (ClockStep step : ClockStep.values()) {
            assertThat(warnings.share(step, first).percent()).isBetween(1, 100);
            assertThat(warnings.share(step, first).article()).isEqualTo("none: no norm; profile of the suite");
            assertThatThrownBy(() -> warnings.share(step, first.minusDays(1))).isInstanceOf(NoRuleInForce.class);
        }
    }

    @ParameterizedTest(name = "the reception of {0} is due on {1}, skipping {2} days off")
    @CsvSource({
        "2017-02, 2017-02-28, 0",
        // 30 April 2017 was a Sunday and a holiday
        "2017-04, 2017-04-28, 2",
        "2026-07, 2026-07-31, 0"
    })
    void a_reception_is_due_on_the_last_working_day_of_its_month(YearMonth month, LocalDate dueOn, int skipped) {
        DueDay due = terms.receptionDue(month);
        TermCount count = terms.counted(due.key(), month.atDay(1)).count();

        assertThat(due.day()).isEqualTo(dueOn);
        assertThat(due.article()).isEqualTo("Luật 42/2013 Art. 18.2");
        assertThat(count.dueOn()).isEqualTo(dueOn);
        assertThat(count.daysOffSkipped()).hasSize(skipped);
    }

    @Test
    void tet_is_named_among_the_days_that_did_not_count() {
        DueDay due = terms.acceptDue(MATTERS.getFirst(), LocalDate.of(2017, 1, 20));
        TermCount count = terms.counted(due.key(), LocalDate.of(2017, 1, 20)).count();

        assertThat(count.firstDay()).isEqualTo(LocalDate.of(2017, 1, 21));
        assertThat(count.daysCounted()).isEqualTo(5);
        // the weekend, and Tết from Thursday 26 January to Wednesday 1 February
        assertThat(count.daysOffSkipped()).hasSize(9).contains(LocalDate.of(2017, 1, 26), LocalDate.of(2017, 2, 1));
        assertThat(count.dueOn()).isEqualTo(LocalDate.of(2017, 2, 3));
    }

    @Test
    void no_due_day_is_a_day_off_and_every_explanation_adds_up_to_it() {
        assertThat(starts()).allSatisfy(start -> {
            for (Matter matter : MATTERS) {
                explained(terms.acceptDue(matter, start), start);
                explained(terms.settleDue(matter, start), start);
            }
            explained(terms.receptionDue(YearMonth.from(start)), start.withDayOfMonth(1));
        });
    }

    private void explained(DueDay due, LocalDate start) {
        ComplaintTerms.Counted counted = terms.counted(due.key(), start);
        TermCount count = counted.count();
        int step = counted.rule().term().direction() == Term.Direction.AFTER ? 1 : -1;
        int days = count.daysCounted() + count.daysOffSkipped().size();

        assertThat(calendar.isWorkingDay(due.day()))
                .as("%s from %s", due, start)
                .isTrue();
        assertThat(count.dueOn()).isEqualTo(due.day());
        assertThat(count.trigger().plusDays((long) step * days))
                .as("%s from %s", due, start)
                .isEqualTo(due.day());
        assertThat(count.daysOffSkipped()).noneMatch(calendar::isWorkingDay).doesNotHaveDuplicates();
        assertThat(counted.rule().article()).isEqualTo(due.article());
    }

    private static Stream<LocalDate> starts() {
        LocalDate first = LocalDate.of(2015, 7, 1);
        int span = (int) (LocalDate.of(2027, 6, 30).toEpochDay() - first.toEpochDay());
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, CASES).mapToObj(number -> first.plusDays(random.nextInt(span)));
    }
}

package vn.thads.reporting.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.RuleTable;
import vn.thads.platform.access.Office;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.ledger.Period;

/**
 * When which form is due (thời hạn gửi báo cáo, law page §4.2): forms 01–04 of every month of the year, by the term of the office's
 * kind. Which kind has which term is dated data ({@code report-terms.csv}), and so is the term.
 */
final class ReportTerms {
    private static final List<String> FORMS = List.of("01", "02", "03", "04");
    private static final RuleTable.Shape SHAPE =
            RuleTable.Shape.of("office_type", "deadline_key", "article", "regime", "evidence");

    private final RuleTable keys = RuleTable.load(ReportTerms.class, "report-terms.csv", SHAPE);
    private final Deadlines deadlines = Deadlines.inForce();

    /**
     * A form that is due.
     *
     * @param form form key
     * @param period the period that it is about
     * @param dueOn last day to send it in time
     */
    record Due(String form, Period period, LocalDate dueOn) {}

    /** What an office must have sent by the end of a period: what its year so far asked for, as long as it ran the suite. */
    List<Due> within(Office office, Period shown) {
        var due = new ArrayList<Due>();
        for (int months = 1; months <= Period.WHOLE_YEAR; months++) {
            var period = new Period(shown.year(), months);
            // the term only where it counts: years without a calendar of holidays have none
            if (office.runsSuiteOn(period.cutOff())) {
                dueOn(office, period.cutOff())
                        .filter(dueOn -> !dueOn.isAfter(shown.cutOff()))
                        .ifPresent(dueOn -> FORMS.forEach(form -> due.add(new Due(form, period, dueOn))));
            }
        }
        return due;
    }

    private Optional<LocalDate> dueOn(Office office, LocalDate cutOff) {
        return keys.find(office.type(), cutOff)
                .flatMap(row -> deadlines.find(row.text("deadline_key"), cutOff))
                .map(deadline -> lastDay(deadline, cutOff));
    }

    private static LocalDate lastDay(Deadlines.Deadline deadline, LocalDate cutOff) {
        try {
            return deadline.lastDay(cutOff);
        } catch (NoCalendar e) {
            throw new ProblemException(
                    PlatformProblem.NO_RULE_IN_FORCE,
                    Message.of("no-rule-in-force.detail", "calendar of working days", e.day()));
        }
    }
}

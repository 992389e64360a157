package vn.thads.complaints.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thads.legaltime.Term;
import vn.thads.legaltime.WorkingCalendar;

/**
 * A stretch of a term that runs without a break: the whole term, what a suspension (tạm đình chỉ) left of it, or an extension (gia hạn).
 *
 * <p>What is left is counted in the term's own days and never rolled, so that a suspension neither shortens nor lengthens it; the due
 * day rolls to the next working day each time anew.
 *
 * @param rule key of the rule
 * @param from the day of the trigger, not counted
 * @param days how many days it has, in the rule's unit
 */
public record Stretch(String rule, LocalDate from, int days) {
    public Stretch {
        if (days < 0) {
            throw new IllegalArgumentException("no stretch has less than no days: " + days);
        }
    }

    /** The term of so many days, as the rule counts them. */
    Term term(ComplaintTerms terms) {
        Term whole = terms.rule(rule, from).term();
        return new Term(days, whole.unit(), whole.direction(), whole.roll());
    }

    /** The last day in time. */
    public LocalDate due(ComplaintTerms terms) {
        return term(terms).lastDay(from);
    }

    /** How many days are left at the end of a day; none once it is over. */
    public int leftAfter(LocalDate day, ComplaintTerms terms) {
        Term term = term(terms);
        return switch (term.unit()) {
            case WORKING_DAYS -> workingDays(day.isBefore(from) ? from : day, term.lastDay(from));
            case CALENDAR_DAYS -> (int) Math.max(0, ChronoUnit.DAYS.between(day, from.plusDays(days)));
            case MONTHS, YEARS, HOURS, IMMEDIATE -> throw new IllegalArgumentException("no days: " + term);
        };
    }

    private static int workingDays(LocalDate after, LocalDate last) {
        WorkingCalendar calendar = WorkingCalendar.stateOffices();
        return after.isBefore(last)
                ? (int) after.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : 0;
    }

    /** What goes on from a day, of what was left when it stopped. */
    public Stretch goingOn(LocalDate resumedOn, int left) {
        return new Stretch(rule, resumedOn, left);
    }
}

package vn.thads.complaints.rules;

import java.time.LocalDate;
import java.util.List;
import vn.thads.legaltime.Term;
import vn.thads.legaltime.WorkingCalendar;

/**
 * How a term was counted (cách tính thời hạn). The last day is legal-time's; this names the days between, so that the trigger, the
 * days counted and the days skipped add up to it.
 *
 * @param trigger the day of the trigger, never counted
 * @param firstDay the first day of the count; before the trigger for a term that runs backwards
 * @param daysCounted working days or calendar days, as the term says
 * @param daysOffSkipped days off that did not count: all on the way of a term in working days, those at the end of one in calendar days
 * @param dueOn the last day
 */
public record TermCount(
        LocalDate trigger, LocalDate firstDay, int daysCounted, List<LocalDate> daysOffSkipped, LocalDate dueOn) {
    public TermCount {
        daysOffSkipped = List.copyOf(daysOffSkipped);
    }

    /**
     * Counts a term in days.
     *
     * @throws IllegalArgumentException for a term in other units: none is due here
     */
    static TermCount of(Term term, LocalDate trigger) {
        WorkingCalendar calendar = WorkingCalendar.stateOffices();
        int step = term.direction() == Term.Direction.AFTER ? 1 : -1;
        LocalDate dueOn = term.lastDay(trigger);
        LocalDate skipFrom = switch (term.unit()) {
            case WORKING_DAYS -> trigger.plusDays(step);
            case CALENDAR_DAYS -> trigger.plusDays((long) step * term.amount());
            case MONTHS, YEARS, HOURS, IMMEDIATE -> throw new IllegalArgumentException("no days: " + term);
        };
        LocalDate from = step > 0 ? skipFrom : dueOn;
        LocalDate to = step > 0 ? dueOn : skipFrom;
        List<LocalDate> skipped = from.datesUntil(to.plusDays(1))
                .filter(day -> !calendar.isWorkingDay(day))
                .toList();
        return new TermCount(trigger, trigger.plusDays(step), term.amount(), skipped, dueOn);
    }
}

package vn.thads.cases.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.Deadlines.Deadline;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.Term;

/** The terms that run in a case. */
final class Terms {
    private Terms() {}

    /**
     * The last day of a term by the law of its trigger; by that of the decision where no law was in force at the trigger.
     *
     * @throws vn.thads.legaltime.NoRuleInForce if neither day has such a term
     */
    static LocalDate lastDay(String key, LocalDate trigger, LocalDate decidedOn) {
        Deadlines deadlines = Deadlines.inForce();
        Deadline deadline = deadlines.find(key, trigger).orElseGet(() -> deadlines.term(key, decidedOn));
        return lastDay(deadline, trigger);
    }

    /** The last day of a term by the law of another day: a wait counts from the past, its length is that of the day it ends. */
    static LocalDate lastDayByLawOf(LocalDate on, String key, LocalDate trigger) {
        return lastDay(Deadlines.inForce().term(key, on), trigger);
    }

    /** The last day of a term, if the law of its trigger has one. */
    static Optional<LocalDate> find(String key, LocalDate trigger) {
        return key.isEmpty()
                ? Optional.empty()
                : Deadlines.inForce().find(key, trigger).map(deadline -> lastDay(deadline, trigger));
    }

    /** What a term is counted from on a day, or empty text. */
    static String trigger(String key, LocalDate on) {
        return key.isEmpty()
                ? ""
                : Deadlines.inForce()
                        .find(key, on)
                        .map(deadline -> deadline.row().text("trigger"))
                        .orElse("");
    }

    private static LocalDate lastDay(Deadline deadline, LocalDate trigger) {
        try {
            return deadline.lastDay(trigger);
        } catch (NoCalendar _) {
            // a case may be older than the holidays that we know: then only weekends are days off
            return byWeekends(deadline.term(), trigger);
        }
    }

    private static LocalDate byWeekends(Term term, LocalDate trigger) {
        return switch (term.unit()) {
            case WORKING_DAYS -> workingDays(trigger, term.amount());
            case CALENDAR_DAYS -> rolled(term, trigger.plusDays(term.amount()));
            case MONTHS -> rolled(term, trigger.plusMonths(term.amount()));
            case YEARS -> rolled(term, trigger.plusYears(term.amount()));
            case HOURS -> rolled(term, trigger.plusDays(Math.ceilDiv(term.amount(), 24)));
            case IMMEDIATE -> trigger;
        };
    }

    private static LocalDate workingDays(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!isWeekend(day)) {
                left--;
            }
        }
        return day;
    }

    private static LocalDate rolled(Term term, LocalDate end) {
        LocalDate day = end;
        while (term.roll() == Term.Roll.NEXT_WORKING_DAY && isWeekend(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

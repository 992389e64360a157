package vn.thads.cases.decision;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Days counted one by one, as a clerk counts them on a wall calendar: shares no code with legal-time. */
final class PlainCalendar {
    private static final Set<LocalDate> OFF = new HashSet<>();
    private static final Set<LocalDate> SWAPPED_IN = new HashSet<>();

    static {
        for (RuleRow row : RuleRow.daysOff()) {
            LocalDate day = LocalDate.parse(row.text("date"));
            (row.text("kind").equals("WORKING_DAY_SWAP") ? SWAPPED_IN : OFF).add(day);
        }
    }

    private PlainCalendar() {}

    static boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return SWAPPED_IN.contains(day) || (!weekend && !OFF.contains(day));
    }

    /** The last day of a term of a rule file that is triggered on a day; that day is not counted. */
    static LocalDate lastDay(RuleRow term, LocalDate trigger) {
        int amount = Integer.parseInt(term.text("amount"));
        return switch (term.text("unit")) {
            case "WORKING_DAYS" -> workingDaysAfter(trigger, amount);
            case "CALENDAR_DAYS" -> rolled(term, trigger.plusDays(amount));
            case "MONTHS" -> rolled(term, trigger.plusMonths(amount));
            case "YEARS" -> rolled(term, trigger.plusYears(amount));
            case "HOURS" -> rolled(term, trigger.plusDays((amount + 23) / 24));
            case "IMMEDIATE" -> trigger;
            default -> throw new IllegalStateException("unit " + term.text("unit"));
        };
    }

    private static LocalDate workingDaysAfter(LocalDate trigger, int amount) {
        LocalDate day = trigger;
        int counted = 0;
        while (counted < amount) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static LocalDate rolled(RuleRow term, LocalDate end) {
        LocalDate day = end;
        while (term.text("roll_rule").equals("NEXT_WORKING_DAY") && !isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}

package vn.thads.legaltime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * The working days (ngày làm việc) of State offices, holidays, compensation days and swapped Saturdays included.
 *
 * <p>A working day is Monday to Friday unless it is a holiday or a day off in lieu, or a Saturday that is worked in exchange. Which
 * years are known is decided by the data; outside them every question is answered by {@link NoCalendar}.
 */
public final class WorkingCalendar {
    private static final RuleTable.Shape SHAPE =
            RuleTable.Shape.of("date", "name_vi", "name_en", "kind", "basis", "pair_date", "source", "evidence");
    private static final WorkingCalendar STATE_OFFICES =
            of(RuleTable.load(WorkingCalendar.class, "holidays-2015-2027.csv", SHAPE));

    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> workedSaturdays;
    private final int firstYear;
    private final int lastYear;

    private WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> workedSaturdays, int firstYear, int lastYear) {
        this.daysOff = daysOff;
        this.workedSaturdays = workedSaturdays;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** The calendar of Việt Nam's State offices, 2015 to 2027. */
    public static WorkingCalendar stateOffices() {
        return STATE_OFFICES;
    }

    /** Whether a day is worked. */
    public boolean isWorkingDay(LocalDate day) {
        if (day.getYear() < firstYear || day.getYear() > lastYear) {
            throw new NoCalendar(day, firstYear, lastYear);
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? workedSaturdays.contains(day) : !daysOff.contains(day);
    }

    /** The day itself where it is worked, otherwise the first working day after it. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** The day itself where it is worked, otherwise the last working day before it. */
    public LocalDate previousWorkingDay(LocalDate day) {
        LocalDate previous = day;
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /**
     * The {@code days}-th working day after a day, which itself is never counted; before it where {@code days} is negative, the day
     * itself where it is zero.
     */
    public LocalDate plusWorkingDays(LocalDate day, int days) {
        int step = Integer.signum(days);
        LocalDate reached = day;
        for (int left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    static WorkingCalendar of(RuleTable holidays) {
        Set<LocalDate> daysOff = new HashSet<>();
        Set<LocalDate> workedSaturdays = new HashSet<>();
        int firstYear = Integer.MAX_VALUE;
        int lastYear = Integer.MIN_VALUE;
        for (DatedRow row : holidays.rows()) {
            LocalDate day = row.day("date");
            switch (row.text("kind")) {
                case "HOLIDAY" -> {
                    daysOff.add(day);
                    // Only a year whose holidays are listed is known: a swap may reach into the year before the first.
                    firstYear = Math.min(firstYear, day.getYear());
                    lastYear = Math.max(lastYear, day.getYear());
                }
                case "COMPENSATION_DAY_OFF" -> daysOff.add(day);
                case "WORKING_DAY_SWAP" -> workedSaturdays.add(day);
                default -> throw new RuleFileBroken(row.file(), row.line(), "unknown kind " + row.text("kind"));
            }
        }
        return new WorkingCalendar(Set.copyOf(daysOff), Set.copyOf(workedSaturdays), firstYear, lastYear);
    }
}

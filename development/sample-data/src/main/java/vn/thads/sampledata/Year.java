package vn.thads.sampledata;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.legaltime.WorkingCalendar;

/**
 * The simulated year and its days.
 *
 * <p>Nothing happens on the few days on which a figure would hang on whether a bound is meant with or without its own day, and
 * nothing is written into a computer around the meeting: the truth must not rest on a reading of a comma.
 */
final class Year {
    static final StatisticalYear NUMBER = new StatisticalYear(2017);
    static final LocalDate FIRST = NUMBER.first();
    static final LocalDate LAST = NUMBER.last();
    static final LocalDate OPENING = FIRST.minusDays(1);
    /** The meeting of 16 February 2017: what was known at the end of that day. */
    static final Instant MEETING = LegalTimeZone.endOf(LocalDate.of(2017, 2, 16));
    /** After the last record of the simulation. */
    static final Instant END = Instant.parse("2017-11-01T00:00:00Z");

    private static final Set<LocalDate> AVOIDED =
            Set.of(LocalDate.of(2017, 3, 30), LocalDate.of(2017, 3, 31), OPENING, LocalDate.of(2016, 9, 29));
    private static final Instant QUIET_FROM = LegalTimeZone.startOf(LocalDate.of(2017, 2, 16));
    private static final Instant QUIET_TO = LegalTimeZone.endOf(LocalDate.of(2017, 2, 17));
    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateOffices();

    private Year() {}

    /** The day itself, or the next on which offices work and the simulation lets something happen. */
    static LocalDate workday(LocalDate day) {
        LocalDate next = CALENDAR.nextWorkingDay(day);
        while (AVOIDED.contains(next)) {
            next = CALENDAR.nextWorkingDay(next.plusDays(1));
        }
        return next;
    }

    /** So many working days later. */
    static LocalDate workdaysAfter(LocalDate day, int days) {
        return workday(CALENDAR.plusWorkingDays(day, days));
    }

    /** An instant of office hours. */
    static Instant officeHour(LocalDate day, Dice dice) {
        return quiet(LegalTimeZone.startOf(day).plus(Duration.ofMinutes(8 * 60 + dice.between(0, 8 * 60))));
    }

    /** Moves an instant out of the quiet days around the meeting, keeping the order of instants. */
    static Instant quiet(Instant instant) {
        if (instant.isBefore(QUIET_FROM) || !instant.isBefore(QUIET_TO)) {
            return instant;
        }
        return QUIET_TO.plusSeconds(Duration.between(QUIET_FROM, instant).toSeconds() / 1000);
    }

    /** The last days of the twelve cumulative periods. */
    static List<LocalDate> cutOffs() {
        return java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(NUMBER::cutOff)
                .toList();
    }
}

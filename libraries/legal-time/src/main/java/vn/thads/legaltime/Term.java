package vn.thads.legaltime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A term (thời hạn) by the Civil Code: the day on which it is triggered is not counted, and a term that ends on a day off ends on
 * the next working day where its rule says so.
 *
 * <p>A term that runs backwards ({@link Direction#BEFORE}) answers the last day on which one may still act; it rolls towards the
 * past, since rolling forward would shorten the time that the law protects (ours).
 *
 * @param amount length in {@code unit}s, zero or more
 * @param unit what is counted
 * @param direction whether it runs after its trigger or before it
 * @param roll what happens when it ends on a day off
 */
public record Term(int amount, Unit unit, Direction direction, Roll roll) {
    /** What is counted. */
    public enum Unit {
        /** ngày làm việc. */
        WORKING_DAYS,
        /** ngày. */
        CALENDAR_DAYS,
        /** tháng. */
        MONTHS,
        /** năm. */
        YEARS,
        /** giờ: counted on instants. */
        HOURS,
        /** ngay: at once, on the day itself. */
        IMMEDIATE
    }

    /** Which way a term runs. */
    public enum Direction {
        AFTER,
        BEFORE
    }

    /** What happens to a term that ends on a day off. */
    public enum Roll {
        NONE,
        NEXT_WORKING_DAY
    }

    public Term {
        if (amount < 0) {
            throw new IllegalArgumentException("a term has no negative length: " + amount);
        }
    }

    /** A term in working days after its trigger. */
    public static Term workingDays(int amount) {
        return new Term(amount, Unit.WORKING_DAYS, Direction.AFTER, Roll.NONE);
    }

    /** A term in calendar days after its trigger, rolled to the next working day. */
    public static Term calendarDays(int amount) {
        return new Term(amount, Unit.CALENDAR_DAYS, Direction.AFTER, Roll.NEXT_WORKING_DAY);
    }

    /** A term in months after its trigger, rolled to the next working day. */
    public static Term months(int amount) {
        return new Term(amount, Unit.MONTHS, Direction.AFTER, Roll.NEXT_WORKING_DAY);
    }

    /** {@link #lastDay(LocalDate, WorkingCalendar)} by the calendar of State offices. */
    public LocalDate lastDay(LocalDate startDay) {
        return lastDay(startDay, WorkingCalendar.stateOffices());
    }

    /**
     * The last day of the term.
     *
     * <p>Hours that are counted from a day alone end on the day that the last of them reaches, counted from the end of that day.
     * @param startDay day of the trigger, not counted
     * @param calendar working days
     * @throws NoCalendar if the answer needs a year that the calendar does not know
     */
    public LocalDate lastDay(LocalDate startDay, WorkingCalendar calendar) {
        int signed = direction == Direction.AFTER ? amount : -amount;
        return switch (unit) {
            case WORKING_DAYS -> calendar.plusWorkingDays(startDay, signed);
            case CALENDAR_DAYS -> rolled(startDay.plusDays(signed), calendar);
            case MONTHS -> rolled(startDay.plusMonths(signed), calendar);
            case YEARS -> rolled(startDay.plusYears(signed), calendar);
            case HOURS -> rolled(startDay.plusDays(Math.ceilDiv(signed, 24)), calendar);
            case IMMEDIATE -> startDay;
        };
    }

    /**
     * The instant at which the term is over: hours are added to the trigger; every other unit ends with its last day in
     * {@link LegalTimeZone#ZONE}, and the answer is the first instant that lies outside.
     */
    public Instant endsAt(Instant start) {
        return switch (unit) {
            case HOURS ->
                direction == Direction.AFTER
                        ? start.plus(Duration.ofHours(amount))
                        : start.minus(Duration.ofHours(amount));
            case WORKING_DAYS, CALENDAR_DAYS, MONTHS, YEARS, IMMEDIATE ->
                LegalTimeZone.endOf(lastDay(LegalTimeZone.dayOf(start)));
        };
    }

    private LocalDate rolled(LocalDate day, WorkingCalendar calendar) {
        return switch (roll) {
            case NONE -> day;
            case NEXT_WORKING_DAY ->
                direction == Direction.AFTER ? calendar.nextWorkingDay(day) : calendar.previousWorkingDay(day);
        };
    }
}

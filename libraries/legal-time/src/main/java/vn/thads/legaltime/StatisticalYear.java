package vn.thads.legaltime;

import java.time.LocalDate;
import java.time.Month;

/**
 * The statistical year (năm thống kê thi hành án): 1 October to 30 September, named by the calendar year in which it ends.
 *
 * @param number the year in which it ends, such as 2017 for 1 October 2016 to 30 September 2017
 */
public record StatisticalYear(int number) implements Comparable<StatisticalYear> {
    private static final int MONTHS = 12;
    private static final Month FIRST_MONTH = Month.OCTOBER;

    /** The year that a day belongs to. */
    public static StatisticalYear of(LocalDate day) {
        return new StatisticalYear(day.getMonth().compareTo(FIRST_MONTH) < 0 ? day.getYear() : day.getYear() + 1);
    }

    /** Its first day, 1 October. */
    public LocalDate first() {
        return LocalDate.of(number - 1, FIRST_MONTH, 1);
    }

    /** Its last day, 30 September. */
    public LocalDate last() {
        return cutOff(MONTHS);
    }

    /**
     * The last day of a cumulative period, which always begins on 1 October.
     *
     * @param months 1 to 12
     */
    public LocalDate cutOff(int months) {
        if (months < 1 || months > MONTHS) {
            throw new IllegalArgumentException("a period has 1 to 12 months, not " + months);
        }
        return first().plusMonths(months).minusDays(1);
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** The year before. */
    public StatisticalYear previous() {
        return new StatisticalYear(number - 1);
    }

    /** The year after. */
    public StatisticalYear next() {
        return new StatisticalYear(number + 1);
    }

    @Override
    public int compareTo(StatisticalYear other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

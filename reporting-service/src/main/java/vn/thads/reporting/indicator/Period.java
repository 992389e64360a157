package vn.thads.reporting.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.thads.legaltime.StatisticalYear;

/**
 * A cumulative statistical period (kỳ thống kê luỹ kế): from 1 October, one to twelve months.
 *
 * @param year statistical year, named by the calendar year in which it ends
 * @param months months from 1 October, 1 to 12
 */
public record Period(int year, int months) {
    public Period {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("a period has 1 to 12 months, not " + months);
        }
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return new StatisticalYear(year).first();
    }

    /** Its last day, the cut-off. */
    public LocalDate lastDay() {
        return new StatisticalYear(year).cutOff(months);
    }

    /** The same period as the ledger reads it. */
    public vn.thads.reporting.ledger.Period inLedger() {
        return vn.thads.reporting.ledger.Period.of(year, months);
    }

    /** The last day of the whole statistical year. */
    public LocalDate lastDayOfYear() {
        return wholeYear().lastDay();
    }

    /** Whether the year is still running at its end: targets are interim ones. */
    public boolean isInterim() {
        return months < 12;
    }

    /** The part of the year: months / 12. */
    public Fraction shareOfYear() {
        return Fraction.of(months, 12);
    }

    /** Calendar days. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1;
    }

    /** The same months of an earlier year. */
    public Period yearsBefore(int years) {
        return new Period(year - years, months);
    }

    /** The twelve months of the same year. */
    public Period wholeYear() {
        return new Period(year, 12);
    }
}

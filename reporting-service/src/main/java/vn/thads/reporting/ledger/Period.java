package vn.thads.reporting.ledger;

import java.time.LocalDate;
import vn.thads.legaltime.StatisticalYear;

/**
 * A cumulative period of the statistics (kỳ báo cáo): from 1 October to the end of a month.
 *
 * @param year statistical year
 * @param months months from 1 October, 1 to 12
 */
public record Period(StatisticalYear year, int months) {
    /** Months of the whole year. */
    public static final int WHOLE_YEAR = 12;

    public Period {
        if (months < 1 || months > WHOLE_YEAR) {
            throw new IllegalArgumentException("a period has 1 to 12 months, not " + months);
        }
    }

    /** The period of a year by its number, such as 2017. */
    public static Period of(int year, int months) {
        return new Period(new StatisticalYear(year), months);
    }

    /** Its first day, 1 October. */
    public LocalDate start() {
        return year.first();
    }

    /** Its last day, the cut-off. */
    public LocalDate cutOff() {
        return year.cutOff(months);
    }
}

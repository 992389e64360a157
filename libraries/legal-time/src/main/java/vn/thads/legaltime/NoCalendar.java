package vn.thads.legaltime;

import java.time.LocalDate;

/** The holidays of a day are not known, so nobody can say whether it is a working day. */
public final class NoCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    NoCalendar(LocalDate day, int firstYear, int lastYear) {
        super("no calendar covers %s: holidays are known from %d to %d".formatted(day, firstYear, lastYear));
        this.day = day;
    }

    /** The day that was asked for. */
    public LocalDate day() {
        return day;
    }
}

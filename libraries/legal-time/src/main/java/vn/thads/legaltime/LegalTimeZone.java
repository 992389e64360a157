package vn.thads.legaltime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which the law dates (giờ Việt Nam): Asia/Ho_Chi_Minh, without summer time. */
public final class LegalTimeZone {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LegalTimeZone() {}

    /** The legal day on which an instant falls. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a legal day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The first instant after a legal day. */
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }
}

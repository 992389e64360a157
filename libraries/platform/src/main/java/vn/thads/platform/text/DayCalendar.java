package vn.thads.platform.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days that somebody must not miss, as iCalendar (RFC 5545): a whole day each, with an alarm some days before. */
public final class DayCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    private DayCalendar() {}

    /**
     * A day.
     *
     * @param uid what it is; the same in every calendar
     * @param on the day
     * @param remindFrom day of the alarm, not after it
     * @param summary what must be done, without a person's name
     * @param article where it stands
     */
    public record Day(String uid, LocalDate on, LocalDate remindFrom, String summary, String article) {}

    /**
     * The calendar.
     *
     * @param service who wrote it
     * @param now when
     */
    public static String of(String service, List<Day> days, Instant now) {
        DayCalendar calendar = new DayCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//THADS//" + service + "//VI");
        days.forEach(day -> calendar.event(day, STAMP.format(now)));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Day day, String stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + day.uid());
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + day.on().format(DateTimeFormatter.BASIC_ISO_DATE));
        line("SUMMARY:" + escaped(day.summary()));
        line("DESCRIPTION:" + escaped(day.article()));
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(day.summary()));
        line("TRIGGER:-P" + ChronoUnit.DAYS.between(day.remindFrom(), day.on()) + "D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is longer than 75 octets, never within a character. */
    private void line(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int point = line.codePointAt(i);
            String one = Character.toString(point);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            i += Character.charCount(point);
        }
        text.append("\r\n");
    }
}

package vn.thads.complaints.clock;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Due days as iCalendar (RFC 5545): a day each, with an alarm on the first day at risk; no person is named. */
final class ClockCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private ClockCalendar() {}

    static String of(List<KeptClock> clocks, Function<KeptClock, String> article, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//THADS//complaint-service//VI");
        for (KeptClock clock : clocks) {
            Running running = clock.running();
            long days = ChronoUnit.DAYS.between(clock.riskOn(), running.dueOn());
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + running.step() + "-" + running.matter());
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + running.dueOn().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:" + escaped(summary(running)));
            line(text, "DESCRIPTION:" + escaped(article.apply(clock)));
            line(text, "BEGIN:VALARM");
            line(text, "ACTION:DISPLAY");
            line(text, "DESCRIPTION:" + escaped(summary(running)));
            line(text, "TRIGGER:-P" + days + "D");
            line(text, "END:VALARM");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String summary(Running running) {
        String what = switch (running.step()) {
            case ACCEPT -> "Đến hạn thụ lý đơn";
            case SETTLE -> "Đến hạn giải quyết đơn";
            case HOLD_RECEPTION -> "Hạn tiếp công dân trong tháng";
        };
        return what + ": " + running.office();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line, folded where it is longer than 75 octets, never within a character. */
    private static void line(StringBuilder text, String line) {
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

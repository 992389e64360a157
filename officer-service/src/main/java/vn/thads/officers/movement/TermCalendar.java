package vn.thads.officers.movement;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Terms as iCalendar (RFC 5545): a day each, with an alarm on the first day of the reminder. */
final class TermCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;

    private TermCalendar() {}

    static String of(List<TermEnd> terms, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//THADS//officer-service//VI");
        for (TermEnd term : terms) {
            long days = ChronoUnit.DAYS.between(term.remindFrom(), term.endsOn());
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + term.kind() + "-" + term.posting());
            line(text, "DTSTAMP:" + STAMP.format(now));
            line(text, "DTSTART;VALUE=DATE:" + term.endsOn().format(DateTimeFormatter.BASIC_ISO_DATE));
            line(text, "SUMMARY:" + escaped(summary(term)));
            line(text, "DESCRIPTION:" + escaped(term.article()));
            line(text, "BEGIN:VALARM");
            line(text, "ACTION:DISPLAY");
            line(text, "DESCRIPTION:" + escaped(summary(term)));
            line(text, "TRIGGER:-P" + days + "D");
            line(text, "END:VALARM");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    private static String summary(TermEnd term) {
        String what = switch (term.kind()) {
            case SECONDMENT -> "Hết thời hạn biệt phái";
            case POSITION -> "Đến kỳ chuyển đổi vị trí công tác";
        };
        return what + ": " + term.officer() + ", " + term.office();
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

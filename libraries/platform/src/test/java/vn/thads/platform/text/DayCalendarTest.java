package vn.thads.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.platform.text.DayCalendar.Day;

class DayCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2017, 3, 31);

    @Test
    void a_day_has_its_alarm_and_its_marks_are_escaped() {
        assertThat(calendar("Hết hạn; 709-1, 709\\2\n")).contains("""
                BEGIN:VEVENT
                UID:one
                DTSTAMP:20170301T070000Z
                DTSTART;VALUE=DATE:20170331
                SUMMARY:Hết hạn\\; 709-1\\, 709\\\\2\\n
                DESCRIPTION:NĐ 62/2015 Art. 70
                BEGIN:VALARM
                ACTION:DISPLAY
                DESCRIPTION:Hết hạn\\; 709-1\\, 709\\\\2\\n
                TRIGGER:-P10D
                END:VALARM
                END:VEVENT
                """.replace("\n", "\r\n"));
    }

    @Test
    void a_line_of_75_octets_is_whole_and_one_of_76_is_folded() {
        int rest = 75 - "SUMMARY:".length();

        assertThat(calendar("a".repeat(rest))).contains("SUMMARY:" + "a".repeat(rest) + "\r\n");
        assertThat(calendar("a".repeat(rest) + "b")).contains("SUMMARY:" + "a".repeat(rest) + "\r\n b\r\n");
    }

    @Test
    void no_line_is_too_long_and_no_character_is_cut() {
        String summary = "Đến kỳ chuyển đổi vị trí công tác 𝕏 ".repeat(9);
        String calendar = calendar(summary);

        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
    }

    private static String calendar(String summary) {
        Day day = new Day("one", DAY, DAY.minusDays(10), summary, "NĐ 62/2015 Art. 70");
        return DayCalendar.of("officer-service", List.of(day), Instant.parse("2017-03-01T07:00:00Z"));
    }
}

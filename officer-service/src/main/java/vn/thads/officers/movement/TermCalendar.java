package vn.thads.officers.movement;

import java.time.Instant;
import java.util.List;
import vn.thads.platform.text.DayCalendar;
import vn.thads.platform.text.DayCalendar.Day;

/** Terms as a calendar: a day each, with an alarm on the first day of the reminder. */
final class TermCalendar {
    private TermCalendar() {}

    static String of(List<TermEnd> terms, Instant now) {
        return DayCalendar.of(
                "officer-service", terms.stream().map(TermCalendar::day).toList(), now);
    }

    private static Day day(TermEnd term) {
        return new Day(
                term.kind() + "-" + term.posting(), term.endsOn(), term.remindFrom(), summary(term), term.article());
    }

    private static String summary(TermEnd term) {
        String what = switch (term.kind()) {
            case SECONDMENT -> "Hết thời hạn biệt phái";
            case POSITION -> "Đến kỳ chuyển đổi vị trí công tác";
        };
        return what + ": " + term.officer() + ", " + term.office();
    }
}

package vn.thads.complaints.clock;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.thads.platform.text.DayCalendar;
import vn.thads.platform.text.DayCalendar.Day;

/** Due days as a calendar: a day each, with an alarm on the first day at risk; no person is named. */
final class ClockCalendar {
    private ClockCalendar() {}

    static String of(List<KeptClock> clocks, Function<KeptClock, String> article, Instant now) {
        return DayCalendar.of(
                "complaint-service",
                clocks.stream().map(clock -> day(clock, article.apply(clock))).toList(),
                now);
    }

    private static Day day(KeptClock clock, String article) {
        Running running = clock.running();
        return new Day(
                running.step() + "-" + running.matter(), running.dueOn(), clock.riskOn(), summary(running), article);
    }

    private static String summary(Running running) {
        String what = switch (running.step()) {
            case CLASSIFY -> "Đến hạn phân loại đơn";
            case ACCEPT -> "Đến hạn thụ lý đơn";
            case SETTLE -> "Đến hạn giải quyết đơn";
            case SEND -> "Đến hạn gửi quyết định";
            case PUBLISH -> "Đến hạn công khai quyết định";
            case ANSWER_PETITION -> "Đến hạn trả lời kiến nghị, phản ánh";
            case ANSWER_PROTEST -> "Đến hạn trả lời kháng nghị";
            case EXECUTE_PROTEST -> "Đến hạn thực hiện kháng nghị";
            case DECIDE_PROTEST -> "Đến hạn cấp trên trả lời kháng nghị";
            case HOLD_RECEPTION -> "Hạn tiếp công dân trong tháng";
        };
        return what + ": " + running.office();
    }
}

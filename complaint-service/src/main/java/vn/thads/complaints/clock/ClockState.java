package vn.thads.complaints.clock;

import java.time.LocalDate;

/** How a term stands on a day (tình trạng thời hạn). */
public enum ClockState {
    /** còn trong hạn. */
    ON_TIME,
    /** sắp đến hạn: the due day itself included. */
    AT_RISK,
    /** quá hạn: from the day after the due day. */
    OVERDUE;

    static ClockState on(LocalDate day, LocalDate riskOn, LocalDate dueOn) {
        if (day.isAfter(dueOn)) {
            return OVERDUE;
        }
        return day.isBefore(riskOn) ? ON_TIME : AT_RISK;
    }
}

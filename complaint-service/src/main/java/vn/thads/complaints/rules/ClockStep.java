package vn.thads.complaints.rules;

/** What must be done before a term ends (việc phải làm). */
public enum ClockStep {
    /** thụ lý, or end the letter otherwise. */
    ACCEPT,
    /** giải quyết, or discontinue. */
    SETTLE,
    /** tiếp công dân định kỳ của tháng. */
    HOLD_RECEPTION
}

package vn.thads.complaints.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    /** đã nhận đơn. */
    RECEIVED,
    /** đã thụ lý: the term to settle it runs. */
    ACCEPTED,
    /** đã giải quyết. */
    DECIDED,
    /** kết thúc không giải quyết: rejected, forwarded, guided, filed or discontinued. */
    ENDED
}

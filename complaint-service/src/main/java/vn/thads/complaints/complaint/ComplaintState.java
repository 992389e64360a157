package vn.thads.complaints.complaint;

/** Where a complaint stands. */
public enum ComplaintState {
    /** đã nhận đơn. */
    RECEIVED,
    /** đã thụ lý: the term to settle it runs. */
    ACCEPTED,
    /** tạm đình chỉ: the term stands still. */
    SUSPENDED,
    /** đã giải quyết. */
    DECIDED,
    /** quyết định đã thi hành xong. */
    IMPLEMENTED,
    /** Bộ trưởng đang xem xét lại. */
    UNDER_REVIEW,
    /** kết thúc không giải quyết: rejected, forwarded, guided, filed or discontinued. */
    ENDED
}

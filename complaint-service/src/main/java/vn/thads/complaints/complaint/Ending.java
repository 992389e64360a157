package vn.thads.complaints.complaint;

/** How a complaint ends without a decision on its merits. */
public enum Ending {
    /** không thụ lý. */
    REJECTED,
    /** chuyển đơn: another body is competent. */
    FORWARDED,
    /** hướng dẫn bằng văn bản. */
    GUIDED,
    /** lưu đơn. */
    FILED,
    /** đình chỉ: withdrawn, or its matter is gone. */
    DISCONTINUED;

    /** Whether it needs an acceptance before it; the others take its place. */
    boolean followsAcceptance() {
        return this == DISCONTINUED;
    }
}

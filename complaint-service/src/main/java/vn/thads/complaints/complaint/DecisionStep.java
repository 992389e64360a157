package vn.thads.complaints.complaint;

/** What is done about a decision (sau khi quyết định). */
public enum DecisionStep {
    /** đã gửi. */
    SENT,
    /** đã công khai. */
    PUBLISHED,
    /** đã thi hành xong. */
    IMPLEMENTED
}

package vn.thads.complaints.rules;

/** What must be done before a term ends (việc phải làm). */
public enum ClockStep {
    /** phân loại, xử lý đơn. */
    CLASSIFY,
    /** thụ lý, or end the letter otherwise. */
    ACCEPT,
    /** giải quyết, or discontinue. */
    SETTLE,
    /** gửi quyết định, kết luận. */
    SEND,
    /** công khai quyết định, kết luận. */
    PUBLISH,
    /** trả lời hoặc chuyển kiến nghị, phản ánh. */
    ANSWER_PETITION,
    /** trả lời kháng nghị của Viện kiểm sát. */
    ANSWER_PROTEST,
    /** thực hiện kháng nghị được chấp nhận. */
    EXECUTE_PROTEST,
    /** cấp trên trả lời kháng nghị không được chấp nhận. */
    DECIDE_PROTEST,
    /** tiếp công dân định kỳ của tháng. */
    HOLD_RECEPTION
}

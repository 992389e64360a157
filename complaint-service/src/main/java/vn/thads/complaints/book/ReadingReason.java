package vn.thads.complaints.book;

/** Why somebody reads what a citizen wrote and who he is (lý do xem); one of a list, so that the trail itself names nobody. */
public enum ReadingReason {
    /** phân loại, xử lý đơn. */
    CLASSIFY,
    /** giải quyết. */
    SETTLE,
    /** xác minh. */
    VERIFY,
    /** bảo vệ người tố cáo. */
    PROTECT,
    /** trả lời người gửi. */
    ANSWER,
    /** thanh tra, kiểm tra. */
    INSPECT
}

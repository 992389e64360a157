package vn.thads.complaints.letter;

/** What a sender must add (nội dung cần bổ sung). */
public enum MissingPart {
    /** họ tên, địa chỉ. */
    IDENTITY,
    /** chữ ký. */
    SIGNATURE,
    /** người đại diện. */
    REPRESENTATIVES,
    /** quyết định, hành vi bị khiếu nại. */
    ACT_COMPLAINED_OF,
    /** tài liệu, chứng cứ. */
    EVIDENCE,
    /** bản dịch. */
    TRANSLATION
}

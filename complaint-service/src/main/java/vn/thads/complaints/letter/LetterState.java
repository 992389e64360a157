package vn.thads.complaints.letter;

/** Where a letter stands. */
public enum LetterState {
    /** đã nhận: the term to classify it runs. */
    RECEIVED,
    /** chờ người gửi bổ sung: the term waits for the sender. */
    SUPPLEMENT_ASKED,
    /** đã phân loại. */
    CLASSIFIED,
    /** đã xử lý khác: filed, forwarded, guided or linked. */
    ENDED
}

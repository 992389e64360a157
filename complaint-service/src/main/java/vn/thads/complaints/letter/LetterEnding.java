package vn.thads.complaints.letter;

/** How a letter ends without opening a matter. */
public enum LetterEnding {
    /** lưu đơn. */
    FILED,
    /** chuyển đơn: once only. */
    FORWARDED,
    /** hướng dẫn bằng văn bản: once only. */
    GUIDED,
    /** đơn trùng: it joins an earlier letter, so that both count as one. */
    LINKED
}

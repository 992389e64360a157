package vn.thads.complaints.letter;

/** How a letter came (nguồn đơn). */
public enum LetterChannel {
    /** nộp trực tiếp. */
    DIRECT,
    /** tại buổi tiếp công dân. */
    RECEPTION,
    /** bưu điện. */
    POST,
    /** cổng dịch vụ công. */
    PORTAL,
    /** cơ quan Đảng, đại biểu, cơ quan khác chuyển đến. */
    FORWARDED,
    /** báo chí chuyển đến. */
    PRESS,
    /** đường dây nóng. */
    HOTLINE
}

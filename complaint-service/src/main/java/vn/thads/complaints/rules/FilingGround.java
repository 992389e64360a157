package vn.thads.complaints.rules;

/** Why a letter is filed without settlement (căn cứ lưu đơn); the articles stand in filing-grounds.csv. */
public enum FilingGround {
    /** nội dung trùng lặp. */
    REPEATED_CONTENT,
    /** không có hoặc giả mạo họ tên, địa chỉ. */
    ANONYMOUS,
    /** không có chữ ký trực tiếp. */
    UNSIGNED,
    /** bằng tiếng nước ngoài không có bản dịch. */
    NOT_TRANSLATED,
    /** lời lẽ thô tục, xúc phạm. */
    ABUSIVE,
    /** không đọc được. */
    ILLEGIBLE,
    /** gửi nhiều nơi, trong đó có cơ quan có thẩm quyền. */
    SENT_TO_MANY,
    /** không đến theo hai lần mời hợp lệ. */
    INVITATIONS_IGNORED
}

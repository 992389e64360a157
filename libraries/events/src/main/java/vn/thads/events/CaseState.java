package vn.thads.events;

/**
 * The state of a case (việc thi hành án) or of one of its obligations, as the fold over its history gives it on a day.
 *
 * <p>Which column of a form a state stands in is dated data of reporting-service, not of this contract.
 */
public enum CaseState {
    /** đã ra quyết định thi hành án. */
    DECIDED,
    /** trong thời hạn tự nguyện. */
    VOLUNTARY,
    /** đang xác minh. */
    VERIFYING,
    /** có điều kiện, đang thi hành. */
    ENFORCING,
    /** hoãn thi hành án. */
    POSTPONED,
    /** tạm đình chỉ. */
    SUSPENDED,
    /** tạm ngừng/tạm dừng để giải quyết khiếu nại. */
    PAUSED_COMPLAINT,
    /** chưa có điều kiện thi hành. */
    NOT_ENFORCEABLE,
    /** đã chuyển sổ theo dõi riêng. */
    SEPARATE_BOOK,
    /** đã uỷ thác. */
    ENTRUSTED,
    /** Cục rút lên. */
    TAKEN_UP,
    /** thu hồi, huỷ quyết định thi hành án. */
    RECALLED,
    /** đình chỉ thi hành án. */
    DISCONTINUED,
    /** gửi lại yêu cầu, trả đơn. */
    RETURNED,
    /** thi hành xong. */
    DONE
}

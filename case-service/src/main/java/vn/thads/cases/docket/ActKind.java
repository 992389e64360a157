package vn.thads.cases.docket;

/** What an officer did on a case without a decision (hành vi, biên bản). */
public enum ActKind {
    /** thông báo hợp lệ: the decision was validly notified; the voluntary term runs. */
    NOTICE,
    /** xác minh điều kiện thi hành án. */
    VERIFICATION,
    /** thông tin mới về điều kiện thi hành án. */
    NEW_INFORMATION,
    /** nguy cơ tẩu tán, huỷ hoại tài sản: the voluntary term need not be waited for. */
    URGENCY,
    /** biên bản thi hành xong. */
    COMPLETION,
    /** rút lại một hành vi đã ghi: withdraws an act that was recorded by mistake. */
    WITHDRAWAL
}

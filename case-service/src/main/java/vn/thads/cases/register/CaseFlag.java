package vn.thads.cases.register;

/** A mark of a case beside its kind of judgment. */
public enum CaseFlag {
    /** tín dụng ngân hàng. */
    CREDIT,
    /** kinh tế, tham nhũng. */
    CORRUPTION,
    /** thu hồi cho ngân sách nhà nước. */
    STATE_BUDGET,
    /** trọng điểm, phức tạp. */
    COMPLEX,
    /** có yếu tố nước ngoài. */
    FOREIGN
}

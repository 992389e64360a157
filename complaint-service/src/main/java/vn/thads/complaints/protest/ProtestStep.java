package vn.thads.complaints.protest;

/** What is done about a protest. */
public enum ProtestStep {
    /** chấp nhận kháng nghị. */
    ACCEPTED,
    /** không chấp nhận, báo cáo cấp trên. */
    NOT_ACCEPTED,
    /** cấp trên chấp nhận: to be carried out. */
    UPHELD,
    /** cấp trên không chấp nhận. */
    DISMISSED,
    /** đã thực hiện. */
    EXECUTED
}

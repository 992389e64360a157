package vn.thads.complaints.protest;

/** Where a protest stands. */
public enum ProtestState {
    /** đã nhận: the term to answer it runs. */
    RECEIVED,
    /** chấp nhận: the term to carry it out runs. */
    ACCEPTED,
    /** không chấp nhận, đã báo cáo cấp trên: the term of the superior runs. */
    NOT_ACCEPTED,
    /** đã thực hiện. */
    EXECUTED,
    /** cấp trên không chấp nhận. */
    DISMISSED
}

package vn.thads.complaints.petition;

/** Where a petition stands. */
public enum PetitionState {
    /** đã nhận: the term to answer it runs. */
    RECEIVED,
    /** đã trả lời. */
    ANSWERED,
    /** đã chuyển cơ quan có thẩm quyền. */
    FORWARDED
}

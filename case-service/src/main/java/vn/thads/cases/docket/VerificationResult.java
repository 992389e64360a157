package vn.thads.cases.docket;

/** What a verification found (kết quả xác minh). */
public enum VerificationResult {
    /** có điều kiện thi hành. */
    MEANS_FOUND,
    /** không có điều kiện thi hành. */
    NO_MEANS,
    /** chưa xác định được địa chỉ. */
    ADDRESS_UNKNOWN
}

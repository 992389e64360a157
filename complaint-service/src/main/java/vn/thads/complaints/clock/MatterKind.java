package vn.thads.complaints.clock;

/** What a clock runs for (loại vụ việc). */
public enum MatterKind {
    /** khiếu nại. */
    COMPLAINT,
    /** tố cáo. */
    DENUNCIATION,
    /** buổi tiếp công dân định kỳ. */
    RECEPTION
}

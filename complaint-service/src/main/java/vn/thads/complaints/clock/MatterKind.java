package vn.thads.complaints.clock;

/** What a clock runs for (loại vụ việc). */
public enum MatterKind {
    /** đơn chưa phân loại. */
    LETTER,
    /** khiếu nại. */
    COMPLAINT,
    /** tố cáo. */
    DENUNCIATION,
    /** kiến nghị, phản ánh. */
    PETITION,
    /** kháng nghị của Viện kiểm sát. */
    PROTEST,
    /** buổi tiếp công dân định kỳ. */
    RECEPTION
}

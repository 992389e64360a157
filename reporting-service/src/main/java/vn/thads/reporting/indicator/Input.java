package vn.thads.reporting.indicator;

import java.util.EnumSet;
import java.util.Set;

/** A number from which indicators are made: a count, a sum of đồng, a sum of weights. */
public enum Input {
    /** tổng số thụ lý (việc). */
    ACCEPTED_CASES,
    /** tổng số thụ lý (tiền). */
    ACCEPTED_MONEY,
    /** thụ lý trung bình nhiều năm (việc). */
    AVERAGE_ACCEPTED_CASES,
    /** thụ lý trung bình nhiều năm (tiền). */
    AVERAGE_ACCEPTED_MONEY,
    /** mới thụ lý (việc). */
    NEWLY_ACCEPTED_CASES,
    /** tổng số phải thi hành (việc). */
    TO_ENFORCE_CASES,
    /** tổng số phải thi hành (tiền). */
    TO_ENFORCE_MONEY,
    /** có điều kiện (việc). */
    ENFORCEABLE_CASES,
    /** có điều kiện (tiền). */
    ENFORCEABLE_MONEY,
    /** giải quyết xong (việc). */
    SETTLED_CASES,
    /** giải quyết xong (tiền). */
    SETTLED_MONEY,
    /** thi hành xong (việc). */
    COMPLETED_CASES,
    /** thi hành xong (tiền). */
    COMPLETED_MONEY,
    /** đình chỉ và giảm (việc; giảm chỉ có ở tiền). */
    DISCONTINUED_CASES,
    /** đình chỉ và giảm (tiền). */
    DISCONTINUED_MONEY,
    /** chưa có điều kiện (việc). */
    NOT_ENFORCEABLE_CASES,
    /** chuyển kỳ sau (việc). */
    CARRIED_FORWARD_CASES,
    /** việc có điều kiện chuyển kỳ sau. */
    OPEN_ENFORCEABLE_CASES,
    /** thi hành xong cùng kỳ năm trước (việc). */
    LAST_COMPLETED_CASES,
    /** thi hành xong cùng kỳ năm trước (tiền). */
    LAST_COMPLETED_MONEY,
    /** việc có điều kiện chuyển kỳ sau của năm trước. */
    LAST_OPEN_ENFORCEABLE_CASES,
    /** việc có điều kiện đang tồn, được tính tuổi. */
    BACKLOG_CASES,
    /** trong đó trên 12 tháng. */
    BACKLOG_OVER_12_CASES,
    /** quyết định thi hành án ra đúng hạn. */
    DECISIONS_IN_TIME,
    /** quyết định thi hành án. */
    DECISIONS_DUE,
    /** xác minh định kỳ đúng hạn. */
    REVERIFICATIONS_IN_TIME,
    /** xác minh định kỳ đến hạn. */
    REVERIFICATIONS_DUE,
    /** chi trả đúng hạn. */
    PAYOUTS_IN_TIME,
    /** chi trả đến hạn. */
    PAYOUTS_DUE,
    /** khiếu nại giải quyết đúng hạn. */
    COMPLAINTS_IN_TIME,
    /** khiếu nại đã giải quyết hoặc quá hạn. */
    COMPLAINTS_DUE,
    /** khiếu nại đúng, đúng một phần. */
    COMPLAINTS_UPHELD,
    /** khiếu nại đã giải quyết. */
    COMPLAINTS_DECIDED,
    /** buổi thủ trưởng tiếp công dân đã tổ chức. */
    RECEPTIONS_HELD,
    /** buổi thủ trưởng tiếp công dân phải tổ chức. */
    RECEPTIONS_DUE,
    /** báo cáo gửi đúng hạn. */
    FILINGS_IN_TIME,
    /** báo cáo phải gửi. */
    FILINGS_DUE,
    /** phép kiểm tra số liệu đạt. */
    CHECKS_PASSED,
    /** phép kiểm tra số liệu đã chạy. */
    CHECKS_RUN,
    /** ngày công của chấp hành viên trong kỳ. */
    OFFICER_DAYS,
    /** số ngày của kỳ. */
    PERIOD_DAYS,
    /** điểm kỷ luật. */
    DISCIPLINE_POINTS,
    /** số lần đính chính do nơi khác phát hiện. */
    CORRECTIONS_FOUND_BY_OTHERS,
    /** việc làm bị huỷ sau khiếu nại, kháng nghị đúng. */
    ACTS_ANNULLED,
    /** số liệu sai sự thật đã xác minh. */
    FALSE_DATA;

    private static final Set<Input> OF_OTHER_SOURCES = EnumSet.of(
            AVERAGE_ACCEPTED_CASES,
            AVERAGE_ACCEPTED_MONEY,
            LAST_COMPLETED_CASES,
            LAST_COMPLETED_MONEY,
            LAST_OPEN_ENFORCEABLE_CASES,
            PERIOD_DAYS,
            ACTS_ANNULLED,
            FALSE_DATA);

    /** Whether the period itself tells it, rather than years before, the calendar, or a document typed in. */
    boolean isOfPeriod() {
        return !OF_OTHER_SOURCES.contains(this);
    }
}

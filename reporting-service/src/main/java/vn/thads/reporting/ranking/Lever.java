package vn.thads.reporting.ranking;

import java.util.Optional;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.Input;

/** What an office can change: one input, and all that moves with it. */
enum Lever {
    /** Settle more cases, each also completed, the oldest first: moves rate, carry-over, growth and backlog at once. */
    SETTLE_CASES("việc giải quyết xong thêm", "more cases settled") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            Fraction old = figures.amount(Input.BACKLOG_OVER_12_CASES).orElse(Fraction.ZERO);
            return figures.plus(Input.SETTLED_CASES, by)
                    .plus(Input.COMPLETED_CASES, by)
                    .plus(Input.OPEN_ENFORCEABLE_CASES, negative(by))
                    .plus(Input.CARRIED_FORWARD_CASES, negative(by))
                    .plus(Input.BACKLOG_CASES, negative(by))
                    .plus(Input.BACKLOG_OVER_12_CASES, negative(by.min(old)));
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.ENFORCEABLE_CASES, Input.SETTLED_CASES);
        }
    },
    /** Collect and pay out more money. */
    SETTLE_MONEY("đồng giải quyết xong thêm", "more đồng settled") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.SETTLED_MONEY, by).plus(Input.COMPLETED_MONEY, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.ENFORCEABLE_MONEY, Input.SETTLED_MONEY);
        }
    },
    /** Decide more complaints in time. */
    DECIDE_COMPLAINTS_IN_TIME("khiếu nại giải quyết đúng hạn thêm", "more complaints decided in time") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.COMPLAINTS_IN_TIME, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.COMPLAINTS_DUE, Input.COMPLAINTS_IN_TIME);
        }
    },
    /** Hold more receptions. */
    HOLD_RECEPTIONS("buổi tiếp công dân thêm", "more receptions held") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.RECEPTIONS_HELD, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.RECEPTIONS_DUE, Input.RECEPTIONS_HELD);
        }
    },
    /** Have fewer complaints upheld. */
    FEWER_UPHELD("khiếu nại đúng bớt đi", "fewer complaints upheld") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.COMPLAINTS_UPHELD, negative(by));
        }

        @Override
        Fraction limit(Figures figures) {
            return figures.amount(Input.COMPLAINTS_UPHELD).orElse(Fraction.ZERO);
        }
    },
    /** Send more reports in time. */
    FILE_IN_TIME("báo cáo gửi đúng hạn thêm", "more reports sent in time") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.FILINGS_IN_TIME, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.FILINGS_DUE, Input.FILINGS_IN_TIME);
        }
    },
    /** Have more checks of the figures pass. */
    PASS_CHECKS("phép kiểm tra số liệu đạt thêm", "more checks passed") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.CHECKS_PASSED, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.CHECKS_RUN, Input.CHECKS_PASSED);
        }
    },
    /** Issue more enforcement decisions in time. */
    ISSUE_DECISIONS_IN_TIME("quyết định thi hành án ra đúng hạn thêm", "more decisions issued in time") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.DECISIONS_IN_TIME, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.DECISIONS_DUE, Input.DECISIONS_IN_TIME);
        }
    },
    /** Verify more cases again in time. */
    VERIFY_AGAIN_IN_TIME("lần xác minh định kỳ đúng hạn thêm", "more periodic verifications in time") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.REVERIFICATIONS_IN_TIME, by);
        }

        @Override
        Fraction limit(Figures figures) {
            return rest(figures, Input.REVERIFICATIONS_DUE, Input.REVERIFICATIONS_IN_TIME);
        }
    },
    /** Have less discipline. */
    LESS_DISCIPLINE("điểm kỷ luật bớt đi", "fewer discipline points") {
        @Override
        Figures pulled(Figures figures, Fraction by) {
            return figures.plus(Input.DISCIPLINE_POINTS, negative(by));
        }

        @Override
        Fraction limit(Figures figures) {
            return figures.amount(Input.DISCIPLINE_POINTS).orElse(Fraction.ZERO);
        }
    };

    private final String labelVi;
    private final String labelEn;

    Lever(String labelVi, String labelEn) {
        this.labelVi = labelVi;
        this.labelEn = labelEn;
    }

    /** The figures after the lever was pulled by so much. */
    abstract Figures pulled(Figures figures, Fraction by);

    /** How far it can be pulled at most. */
    abstract Fraction limit(Figures figures);

    /** What changes, in Vietnamese. */
    String labelVi() {
        return labelVi;
    }

    /** What changes, in English. */
    String labelEn() {
        return labelEn;
    }

    /** The lever that moves an indicator; empty for volumes, signals and shares that no single input moves. */
    static Optional<Lever> of(Indicator indicator) {
        return switch (indicator) {
            case RATE_CASES,
                    COMPLETED_SHARE_CASES,
                    CARRY_REDUCTION,
                    GROWTH_COMPLETED_CASES,
                    CLEARANCE_RATE,
                    BACKLOG_12_SHARE,
                    DISPOSITION_DAYS -> Optional.of(SETTLE_CASES);
            case RATE_MONEY, COMPLETED_SHARE_MONEY, GROWTH_COMPLETED_MONEY -> Optional.of(SETTLE_MONEY);
            case COMPLAINTS_IN_TIME_SHARE -> Optional.of(DECIDE_COMPLAINTS_IN_TIME);
            case UPHELD_SHARE -> Optional.of(FEWER_UPHELD);
            case RECEPTION_HELD -> Optional.of(HOLD_RECEPTIONS);
            case FILINGS_IN_TIME_SHARE -> Optional.of(FILE_IN_TIME);
            case DATA_QUALITY -> Optional.of(PASS_CHECKS);
            case DECISIONS_IN_TIME_SHARE -> Optional.of(ISSUE_DECISIONS_IN_TIME);
            case REVERIFY_IN_TIME -> Optional.of(VERIFY_AGAIN_IN_TIME);
            case DISCIPLINE -> Optional.of(LESS_DISCIPLINE);
            case DISCONTINUED_SHARE_CASES,
                    DISCONTINUED_SHARE_MONEY,
                    NOT_ENFORCEABLE_SHARE,
                    PAYOUT_IN_TIME,
                    CORRECTIONS,
                    CASES_PER_OFFICER,
                    MONEY_PER_OFFICER -> Optional.empty();
        };
    }

    private static Fraction negative(Fraction value) {
        return Fraction.ZERO.minus(value);
    }

    private static Fraction rest(Figures figures, Input whole, Input part) {
        return figures.amount(whole)
                .orElse(Fraction.ZERO)
                .minus(figures.amount(part).orElse(Fraction.ZERO))
                .max(Fraction.ZERO);
    }
}

package vn.thads.reporting.indicator;

import static vn.thads.reporting.indicator.Input.*;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import vn.thads.reporting.indicator.Figures.Known;

/** An indicator (chỉ số): how it is made of inputs, how it is read and printed. An aggregate is a ratio of sums. */
public enum Indicator {
    /** tỷ lệ thi hành xong về việc. */
    RATE_CASES(
            "rateCases",
            "tỷ lệ thi hành xong về việc",
            "success rate, cases",
            Form.PERCENT,
            Direction.UP,
            2,
            SETTLED_CASES,
            ENFORCEABLE_CASES),
    /** tỷ lệ thi hành xong về tiền. */
    RATE_MONEY(
            "rateMoney",
            "tỷ lệ thi hành xong về tiền",
            "success rate, money",
            Form.PERCENT,
            Direction.UP,
            2,
            SETTLED_MONEY,
            ENFORCEABLE_MONEY),
    /** thi hành xong thực chất (việc). */
    COMPLETED_SHARE_CASES(
            "completedShareC",
            "thi hành xong thực chất (việc)",
            "done without discontinuance, cases",
            Form.PERCENT,
            Direction.UP,
            2,
            COMPLETED_CASES,
            ENFORCEABLE_CASES),
    /** tiền thực thu. */
    COMPLETED_SHARE_MONEY(
            "completedShareM",
            "tiền thực thu",
            "done without discontinuance, money",
            Form.PERCENT,
            Direction.UP,
            2,
            COMPLETED_MONEY,
            ENFORCEABLE_MONEY),
    /** tỷ trọng đình chỉ (việc). */
    DISCONTINUED_SHARE_CASES(
            "discontinuedShareC",
            "tỷ trọng đình chỉ (việc)",
            "part of settled by discontinuance, cases",
            Form.PERCENT,
            Direction.DOWN,
            2,
            DISCONTINUED_CASES,
            SETTLED_CASES),
    /** tỷ trọng đình chỉ và giảm (tiền). */
    DISCONTINUED_SHARE_MONEY(
            "discontinuedShareM",
            "tỷ trọng đình chỉ, giảm (tiền)",
            "part of settled by discontinuance or reduction, money",
            Form.PERCENT,
            Direction.DOWN,
            2,
            DISCONTINUED_MONEY,
            SETTLED_MONEY),
    /** giảm việc có điều kiện chuyển kỳ sau. */
    CARRY_REDUCTION(
            "carryReduction",
            "giảm việc có điều kiện chuyển kỳ sau",
            "cut of enforceable cases carried forward",
            Form.CUT,
            Direction.UP,
            2,
            OPEN_ENFORCEABLE_CASES,
            LAST_OPEN_ENFORCEABLE_CASES),
    /** tăng số việc thi hành xong. */
    GROWTH_COMPLETED_CASES(
            "growthCompletedC",
            "tăng số việc thi hành xong",
            "growth of completed cases",
            Form.GROWTH,
            Direction.UP,
            2,
            COMPLETED_CASES,
            LAST_COMPLETED_CASES),
    /** tăng số tiền thi hành xong. */
    GROWTH_COMPLETED_MONEY(
            "growthCompletedM",
            "tăng số tiền thi hành xong",
            "growth of completed money",
            Form.GROWTH,
            Direction.UP,
            2,
            COMPLETED_MONEY,
            LAST_COMPLETED_MONEY),
    /** giải quyết trên thụ lý mới. */
    CLEARANCE_RATE(
            "clearanceRateC",
            "giải quyết trên thụ lý mới",
            "clearance rate",
            Form.PERCENT,
            Direction.UP,
            2,
            SETTLED_CASES,
            NEWLY_ACCEPTED_CASES),
    /** tồn trên 12 tháng. */
    BACKLOG_12_SHARE(
            "backlog12Share",
            "tồn trên 12 tháng",
            "open enforceable cases older than 12 months",
            Form.PERCENT,
            Direction.DOWN,
            2,
            BACKLOG_OVER_12_CASES,
            BACKLOG_CASES),
    /** tỷ lệ chưa có điều kiện (việc). */
    NOT_ENFORCEABLE_SHARE(
            "notEnforceableShareC",
            "tỷ lệ chưa có điều kiện (việc)",
            "share not enforceable, cases",
            Form.PERCENT,
            Direction.NEUTRAL,
            2,
            NOT_ENFORCEABLE_CASES,
            TO_ENFORCE_CASES),
    /** ra quyết định thi hành án đúng hạn. */
    DECISIONS_IN_TIME_SHARE(
            "decisionsInTime",
            "ra quyết định thi hành án đúng hạn",
            "enforcement decisions in time",
            Form.PERCENT,
            Direction.UP,
            2,
            DECISIONS_IN_TIME,
            DECISIONS_DUE),
    /** xác minh định kỳ đúng hạn. */
    REVERIFY_IN_TIME(
            "reverifyInTime",
            "xác minh định kỳ đúng hạn",
            "periodic verification in time",
            Form.PERCENT,
            Direction.UP,
            2,
            REVERIFICATIONS_IN_TIME,
            REVERIFICATIONS_DUE),
    /** chi trả đúng hạn. */
    PAYOUT_IN_TIME(
            "payoutInTime",
            "chi trả đúng hạn",
            "money paid out in time",
            Form.PERCENT,
            Direction.UP,
            2,
            PAYOUTS_IN_TIME,
            PAYOUTS_DUE),
    /** giải quyết khiếu nại đúng hạn. */
    COMPLAINTS_IN_TIME_SHARE(
            "complaintsInTime",
            "giải quyết khiếu nại đúng hạn",
            "complaints decided in time",
            Form.PERCENT,
            Direction.UP,
            2,
            COMPLAINTS_IN_TIME,
            COMPLAINTS_DUE),
    /** khiếu nại đúng, đúng một phần. */
    UPHELD_SHARE(
            "upheldShare",
            "khiếu nại đúng, đúng một phần",
            "complaints upheld",
            Form.PERCENT,
            Direction.DOWN,
            2,
            COMPLAINTS_UPHELD,
            COMPLAINTS_DECIDED),
    /** thủ trưởng tiếp công dân. */
    RECEPTION_HELD(
            "receptionHeld",
            "thủ trưởng tiếp công dân",
            "receptions held by the head",
            Form.PERCENT,
            Direction.UP,
            2,
            RECEPTIONS_HELD,
            RECEPTIONS_DUE),
    /** báo cáo đúng hạn. */
    FILINGS_IN_TIME_SHARE(
            "filingsInTime",
            "báo cáo đúng hạn",
            "reports sent in time",
            Form.PERCENT,
            Direction.UP,
            2,
            FILINGS_IN_TIME,
            FILINGS_DUE),
    /** chất lượng dữ liệu. */
    DATA_QUALITY(
            "dataQuality",
            "chất lượng dữ liệu",
            "identity checks passed",
            Form.PERCENT,
            Direction.UP,
            2,
            CHECKS_PASSED,
            CHECKS_RUN),
    /** kỷ luật. */
    DISCIPLINE(
            "disciplinePoints",
            "điểm kỷ luật",
            "discipline points",
            Form.AMOUNT,
            Direction.DOWN,
            0,
            DISCIPLINE_POINTS,
            DISCIPLINE_POINTS),
    /** số lần đính chính do nơi khác phát hiện. */
    CORRECTIONS(
            "corrections",
            "đính chính do nơi khác phát hiện",
            "corrections found by others",
            Form.AMOUNT,
            Direction.DOWN,
            0,
            CORRECTIONS_FOUND_BY_OTHERS,
            CORRECTIONS_FOUND_BY_OTHERS),
    /** thời gian giải quyết. */
    DISPOSITION_DAYS(
            "dispositionDays",
            "thời gian giải quyết (ngày)",
            "disposition time, days",
            Form.DAYS,
            Direction.DOWN,
            0,
            CARRIED_FORWARD_CASES,
            SETTLED_CASES),
    /** việc trên một chấp hành viên. */
    CASES_PER_OFFICER(
            "casesPerOfficer",
            "việc trên một chấp hành viên",
            "cases per officer",
            Form.PER_OFFICER,
            Direction.NEUTRAL,
            1,
            TO_ENFORCE_CASES,
            OFFICER_DAYS),
    /** tiền trên một chấp hành viên. */
    MONEY_PER_OFFICER(
            "moneyPerOfficer",
            "tiền trên một chấp hành viên (đồng)",
            "money per officer, đồng",
            Form.PER_OFFICER,
            Direction.NEUTRAL,
            0,
            TO_ENFORCE_MONEY,
            OFFICER_DAYS);

    /** How the value is made of the two inputs a and b. */
    public enum Form {
        /** a × 100 / b. */
        PERCENT,
        /** (a − b) × 100 / b. */
        GROWTH,
        /** (b − a) × 100 / b. */
        CUT,
        /** a alone. */
        AMOUNT,
        /** a × days of the period / b. */
        DAYS,
        /** a × days of the period / b, where b counts officers' days: a per average officer. */
        PER_OFFICER
    }

    /** Which way is better. */
    public enum Direction {
        /** Higher is better. */
        UP,
        /** Lower is better. */
        DOWN,
        /** Neither: a volume or a signal. */
        NEUTRAL
    }

    private final String key;
    private final String labelVi;
    private final String labelEn;
    private final Form form;
    private final Direction direction;
    private final int scale;
    private final Input first;
    private final Input second;

    Indicator(
            String key,
            String labelVi,
            String labelEn,
            Form form,
            Direction direction,
            int scale,
            Input first,
            Input second) {
        this.key = key;
        this.labelVi = labelVi;
        this.labelEn = labelEn;
        this.form = form;
        this.direction = direction;
        this.scale = scale;
        this.first = first;
        this.second = second;
    }

    /** Reads the key; throws {@link IllegalArgumentException} for one that the catalogue does not have. */
    @JsonCreator
    public static Indicator ofKey(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("unknown indicator " + key));
    }

    /** The indicator of a key, if the catalogue has it. */
    public static Optional<Indicator> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key.equals(key)).findFirst();
    }

    /** Its key, as in filings, profiles and answers. */
    @JsonValue
    public String key() {
        return key;
    }

    /** Its Vietnamese name. */
    public String labelVi() {
        return labelVi;
    }

    /** Its English name. */
    public String labelEn() {
        return labelEn;
    }

    /** How it is made. */
    public Form form() {
        return form;
    }

    /** Which way is better. */
    public Direction direction() {
        return direction;
    }

    /** Printed decimals. */
    public int scale() {
        return scale;
    }

    /** The input that is counted. */
    public Input first() {
        return first;
    }

    /** The input that it is measured against; the first again for sums and counts. */
    public Input second() {
        return second;
    }

    /** What it says of an office. */
    public IndicatorValue of(Figures figures) {
        Optional<Known> counted = figures.find(first);
        Optional<Known> against = figures.find(second);
        Optional<Fraction> days = figures.amount(PERIOD_DAYS);
        boolean needsDays = form == Form.DAYS || form == Form.PER_OFFICER;
        if (counted.isEmpty() || against.isEmpty() || (needsDays && days.isEmpty())) {
            return new IndicatorValue.Missing();
        }
        Fraction a = counted.get().amount();
        Fraction b = form == Form.AMOUNT ? Fraction.of(1) : against.get().amount();
        Provenance worst = counted.get().provenance().worse(against.get().provenance());
        if (b.isZero()) {
            return new IndicatorValue.NotApplicable(a, worst);
        }
        Fraction exact = switch (form) {
            case PERCENT -> a.times(Fraction.HUNDRED).over(b);
            case GROWTH -> a.minus(b).times(Fraction.HUNDRED).over(b);
            case CUT -> b.minus(a).times(Fraction.HUNDRED).over(b);
            case AMOUNT -> a;
            case DAYS, PER_OFFICER -> a.times(days.orElseThrow()).over(b);
        };
        String source = counted.get().provenance() == against.get().provenance() ? worst.name() : "MIXED";
        return new IndicatorValue.Measured(exact, exact.rounded(scale), a, b, source, worst);
    }
}

package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.indicator.EventBehind;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.IndicatorValue.Missing;
import vn.thads.reporting.indicator.IndicatorValue.NotApplicable;
import vn.thads.reporting.ranking.NextPlace.Way;
import vn.thads.reporting.ranking.RankingRun.Reason;
import vn.thads.reporting.ranking.RankingRun.State;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Criterion;
import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profile.TieBreak;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.CriterionScore;
import vn.thads.reporting.scoring.Score.Extra;
import vn.thads.reporting.scoring.Score.Outcome;

/** Why an office stands where it stands (giải thích thứ hạng). */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "RankingExplanation", description = "Why an office stands where it stands (giải thích thứ hạng)")
record ExplanationView(
        @Schema(description = "Its row of the ranking (dòng của cơ quan trong bảng)")
        RankingView.Item place,

        RunView run,

        @Schema(description = "Against the version published before, and last year (thay đổi)")
        Changes changes,

        @Schema(description = "Every criterion (từng tiêu chí)")
        List<CriterionView> criteria,

        @Schema(description = "The criteria that cost it most points, the costliest first (mất điểm nhiều nhất)")
        List<Cost> costliest,

        @Schema(description = "Bonus rules (điểm thưởng)") List<ExtraView> bonus,
        @Schema(description = "Penalty rules (điểm trừ)") List<ExtraView> penalty,
        TotalsView totals,

        @Schema(description = "Why it has its grade (vì sao được hạng này)")
        Texts gradeSentence,

        @Schema(description = "What the next place up needs; null for the first (lên một bậc cần gì)") @Nullable
        NextView nextPlaceUp) {
    private static final int COSTLIEST = 3;

    /** Of which ranking. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RankingRunSummary", description = "The ranking that is explained (bảng xếp hạng được giải thích)")
    record RunView(
            @Schema(description = "Offices with a place (số cơ quan được xếp hạng)", examples = "63")
            int ranked,

            @Schema(description = "PROVISIONAL (tạm thời) or FINAL (chính thức)", examples = "FINAL")
            State state,

            @Schema(description = "Why it is provisional (lý do)")
            List<Reason> provisionalBecause,

            @Schema(description = "Offices in all (tổng số cơ quan)", examples = "63")
            int population,

            @Schema(description = "Offices whose figures are in, of all (đã có số liệu)", examples = "61/63")
            String filedOf,

            @Schema(description = "Last day of the period (ngày cuối kỳ)", examples = "2017-09-30")
            LocalDate periodEnd,

            @Schema(
                    description = "Version as which this very ranking was published, or null (lần công bố)",
                    examples = "2")
            @Nullable
            Integer publishedVersion,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
            String knownAt,

            @Schema(description = "Profile and version (bảng tiêu chí)", examples = "VN-FY2017-LIKE@1")
            String profile,

            @Schema(description = "What the profile's numbers rest on (cơ sở)")
            String reference,

            @Schema(description = "Whose scoring it is (của ai)", examples = "OURS")
            String basis,

            @Schema(description = "SHA-256 of inputs, profile and targets", examples = "9f2b…")
            String hash,

            @Schema(description = "The targets that count for this office, each with its decision (chỉ tiêu)")
            List<TargetVersion> targetVersions) {}

    /** A target and the decision that it comes from. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "TargetVersion", description = "A target and its decision (chỉ tiêu và quyết định)")
    record TargetVersion(
            @Schema(description = "Code of the criterion (mã)", examples = "A1")
            String criterion,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "Of the whole year, % (cả năm)", examples = "73")
            BigDecimal yearly,

            @Schema(description = "Decision, for whom and when (nguồn)", examples = "QĐ 1/QĐ-BTP (VN, 2016-12-09)")
            String source,

            @Schema(description = "Whether nobody set it (mặc định)", examples = "false")
            boolean isDefault) {}

    /** How the place changed. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RankingChanges", description = "How the place changed (thay đổi thứ hạng)")
    record Changes(
            @Schema(
                    description =
                            "Against the version published before; null where none was (so với lần công bố trước)")
            @Nullable
            ChangeView previousVersion,

            @Schema(description = "Against the same months of last year, by the same profile (so với cùng kỳ)")
            @Nullable
            ChangeView lastYear) {}

    /** One criterion. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "CriterionScore", description = "One criterion (một tiêu chí)")
    record CriterionView(
            @Schema(description = "Code (mã)", examples = "A1")
            String code,

            @Schema(description = "Group (nhóm)", examples = "RESULTS")
            String group,

            @Schema(description = "What the group is called (tên nhóm)")
            Texts groupLabel,

            @Schema(description = "Indicator (chỉ số)", examples = "rateCases")
            Indicator indicator,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "How the points came about (cách tính)", examples = "SCORED")
            Outcome outcome,

            @Schema(description = "What was counted (tử số)", examples = "9520") @Nullable
            BigDecimal numerator,

            @Schema(description = "Out of what (mẫu số)", examples = "14000") @Nullable
            BigDecimal denominator,

            @Schema(description = "Unrounded value (giá trị)", examples = "68") @Nullable
            BigDecimal value,

            @Schema(description = "Published value (giá trị công bố)", examples = "68.00") @Nullable
            BigDecimal printed,

            @Nullable TargetView target,

            @Schema(
                    description = "The rule with its numbers (công thức)",
                    examples = "20 × (68 − 58) / (73 − 58) = 13.3333")
            String formula,

            @Schema(description = "Exact points (điểm chính xác)", examples = "13.333333333333333333333333333333333")
            BigDecimal points,

            @Schema(
                    description = "Printed points; they may not add up to the printed total (do làm tròn)",
                    examples = "13.33")
            BigDecimal printedPoints,

            @Schema(description = "Most points (điểm tối đa)", examples = "20")
            BigDecimal max,

            @Schema(description = "Points not earned (điểm bị mất)", examples = "6.67")
            BigDecimal lost,

            @Schema(description = "COMPUTED, FILED, ENTERED, DEFAULT or MIXED (nguồn)", examples = "COMPUTED") @Nullable
            String provenance,

            @Schema(description = "Where both numbers come from (liên kết)")
            Map<String, String> links,

            @Schema(description = "The events one by one, for discipline (từng vụ kỷ luật)")
            List<EventBehind> events) {}

    /** A target. */
    @Schema(name = "CriterionTarget", description = "A target (chỉ tiêu)")
    record TargetView(
            @Schema(description = "Of the whole year, % (cả năm)", examples = "73")
            BigDecimal yearly,

            @Schema(description = "Put in for the period, % (của kỳ)", examples = "73")
            BigDecimal effective,

            @Schema(description = "Who set it, where it is written (nguồn)")
            String source,

            @Schema(description = "Whether nobody set it (mặc định)", examples = "false")
            boolean isDefault) {}

    /** A criterion by what it cost. */
    @Schema(name = "CriterionCost", description = "What a criterion cost (mất bao nhiêu điểm)")
    record Cost(
            @Schema(description = "Code (mã)", examples = "A3")
            String code,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "Points not earned (điểm bị mất)", examples = "10.00")
            BigDecimal lost) {}

    /** A bonus or penalty rule. */
    @Schema(name = "BonusOrPenalty", description = "A bonus or penalty rule (điểm thưởng, điểm trừ)")
    record ExtraView(
            @Schema(description = "Code (mã)", examples = "X1")
            String code,

            @Schema(description = "What it is called (tên)") Texts label,

            @Schema(description = "Percentage points, or events (số điểm %, số vụ)", examples = "2")
            BigDecimal counted,

            @Schema(description = "Points (điểm)", examples = "1.00")
            BigDecimal points,

            @Schema(description = "At most (tối đa)", examples = "3")
            BigDecimal cap,

            @Schema(description = "The rule with its numbers (công thức)", examples = "min(3, 2 × 0.5) = 1")
            String formula,

            @Schema(description = "The events one by one (từng vụ)")
            List<EventBehind> events) {}

    /** The sums. */
    @Schema(name = "ScoreTotals", description = "The sums (các tổng)")
    record TotalsView(
            @Schema(description = "Points of the criteria that apply (điểm tiêu chí)", examples = "46.26")
            BigDecimal base,

            @Schema(description = "Most points that they could give (điểm tối đa áp dụng)", examples = "100")
            BigDecimal applicableMax,

            @Schema(description = "Bonus (thưởng)", examples = "0.00")
            BigDecimal bonus,

            @Schema(description = "Penalty (trừ)", examples = "1.50")
            BigDecimal penalty,

            @Schema(description = "Exact total (tổng chính xác)", examples = "44.760606")
            BigDecimal exact,

            @Schema(description = "Published total (tổng công bố)", examples = "44.76")
            BigDecimal published) {}

    /** What the next place up needs. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "NextPlaceUp", description = "What the next place up needs (lên một bậc cần gì)")
    record NextView(
            RankingView.OfficeName office,

            @Schema(description = "Its place (thứ hạng)", examples = "4")
            int rank,

            @Schema(description = "Its published total (tổng điểm)", examples = "60.75")
            BigDecimal total,

            @Schema(description = "Its total less the own one (cách bao nhiêu điểm)", examples = "15.99")
            BigDecimal difference,

            @Schema(description = "What decides between equal totals (tiêu chí phụ)", examples = "GATES_MET") @Nullable
            TieBreak tieBreak,

            @Schema(description = "What that is called (tên)") @Nullable
            Texts tieBreakLabel,

            @Schema(description = "Per criterion, what alone would do it (chỉ riêng tiêu chí này)")
            List<WayView> ways) {}

    /** What one criterion alone can do. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WayUp", description = "What one criterion alone can do (chỉ riêng tiêu chí này)")
    record WayView(
            @Schema(description = "Code (mã)", examples = "A1")
            String criterion,

            @Schema(description = "What the criterion is called (tên)")
            Texts criterionLabel,

            @Schema(description = "Whether it alone is enough (đủ hay không)", examples = "true")
            boolean possible,

            @Schema(description = "What must change (việc gì)", examples = "SETTLE_CASES") @Nullable
            Lever lever,

            @Nullable Texts label,

            @Schema(description = "The least change; the limit where it is not enough", examples = "396") @Nullable
            BigInteger change,

            @Schema(description = "The total then (tổng điểm khi đó)", examples = "60.84") @Nullable
            BigDecimal total,

            @Schema(description = "Most points to gain where it is not enough (tăng nhiều nhất)", examples = "6.00")
            @Nullable
            BigDecimal maxGain) {}

    /** What an explanation takes from beyond the ranking itself. */
    record Beside(
            Links links,
            Events events,
            Changes changes,
            @Nullable Integer publishedVersion) {}

    static ExplanationView of(Place place, RankingRun run, DataOrigin origin, Beside beside) {
        Events events = beside.events();
        Score score = place.score();
        return new ExplanationView(
                RankingView.item(place, run, origin),
                new RunView(
                        run.ranking().ranked(),
                        run.state(),
                        run.provisional(),
                        run.offices().size(),
                        run.filedOf(),
                        run.question().period().lastDay(),
                        beside.publishedVersion(),
                        run.question().knownAt().toString(),
                        run.profile().key() + "@" + run.profile().version(),
                        run.profile().reference(),
                        run.profile().basis(),
                        run.hash(),
                        targets(score)),
                beside.changes(),
                score.criteria().stream()
                        .map(it -> criterion(it, beside.links(), events))
                        .toList(),
                score.criteria().stream()
                        .filter(it -> it.lost().isPositive())
                        .sorted(Comparator.comparing(CriterionScore::lost).reversed())
                        .limit(COSTLIEST)
                        .map(it -> new Cost(
                                it.criterion().code(),
                                label(it.criterion()),
                                it.lost().rounded(2)))
                        .toList(),
                score.bonuses().stream().map(it -> extra(it, run, events)).toList(),
                score.penalties().stream().map(it -> extra(it, run, events)).toList(),
                totals(score),
                Texts.grade(score),
                NextPlace.of(run.ranking(), place).map(it -> next(it, run)).orElse(null));
    }

    /** The events behind a rule, by its code. */
    interface Events {
        List<EventBehind> behind(String code);
    }

    private static CriterionView criterion(CriterionScore it, Links links, Events events) {
        Indicator indicator = it.criterion().indicator();
        Fraction numerator = null;
        Fraction denominator = null;
        String source = null;
        switch (it.value()) {
            case Measured measured -> {
                numerator = measured.numerator();
                denominator = measured.denominator();
                source = measured.source();
            }
            case NotApplicable none -> {
                numerator = none.numerator();
                denominator = Fraction.ZERO;
                source = none.worst().name();
            }
            case Missing _ -> {
                // nothing is known, and the outcome says so
            }
        }
        return new CriterionView(
                it.criterion().code(),
                it.criterion().group(),
                RuleTexts.group(it.criterion().group()),
                indicator,
                label(it.criterion()),
                it.outcome(),
                numerator == null ? null : numerator.toDecimal(),
                denominator == null ? null : denominator.toDecimal(),
                it.measured().map(value -> value.exact().toDecimal()).orElse(null),
                it.measured().map(Measured::printed).orElse(null),
                target(it.target(), it.effective()),
                it.formula(),
                it.points().toDecimal(),
                it.points().rounded(2),
                it.criterion().max().toDecimal(),
                it.lost().rounded(2),
                source,
                links.of(indicator),
                events.behind(it.criterion().code()));
    }

    private static @Nullable TargetView target(@Nullable Target target, @Nullable Fraction effective) {
        return target == null || effective == null
                ? null
                : new TargetView(
                        target.yearly().toDecimal(), effective.toDecimal(), target.source(), target.isDefault());
    }

    private static List<TargetVersion> targets(Score score) {
        return score.criteria().stream()
                .<TargetVersion>mapMulti((it, out) -> {
                    Target target = it.target();
                    if (target != null) {
                        out.accept(new TargetVersion(
                                it.criterion().code(),
                                label(it.criterion()),
                                target.yearly().toDecimal(),
                                target.source(),
                                target.isDefault()));
                    }
                })
                .toList();
    }

    private static Texts label(Criterion criterion) {
        return new Texts(criterion.indicator().labelVi(), criterion.indicator().labelEn());
    }

    private static ExtraView extra(Extra it, RankingRun run, Events events) {
        return new ExtraView(
                it.code(),
                RuleTexts.extra(run.profile(), it.code()),
                it.counted().toDecimal(),
                it.points().rounded(2),
                it.cap().toDecimal(),
                it.formula(),
                events.behind(it.code()));
    }

    private static TotalsView totals(Score score) {
        var totals = score.totals();
        return new TotalsView(
                totals.base().rounded(2),
                totals.applicableMax().toDecimal(),
                totals.bonus().rounded(2),
                totals.penalty().rounded(2),
                totals.exact().toDecimal(),
                totals.published());
    }

    private static NextView next(NextPlace it, RankingRun run) {
        return new NextView(
                RankingView.OfficeName.of(run.office(it.office())),
                it.rank(),
                it.total(),
                it.difference(),
                it.tieBreak(),
                it.tieBreak() == null ? null : RuleTexts.tieBreak(it.tieBreak()),
                it.ways().stream().map(way -> way(way, run.profile())).toList());
    }

    private static WayView way(Way way, Profile profile) {
        Texts criterion =
                profile.criterion(way.criterion()).map(ExplanationView::label).orElseThrow();
        return switch (way) {
            case Way.Enough it ->
                new WayView(
                        it.criterion(),
                        criterion,
                        true,
                        it.lever(),
                        label(it.lever()),
                        it.by().ceiling(),
                        it.total(),
                        null);
            case Way.Impossible it ->
                new WayView(
                        it.criterion(),
                        criterion,
                        false,
                        it.lever(),
                        label(it.lever()),
                        it.limit().ceiling(),
                        null,
                        it.maxGain());
            case Way.None it -> new WayView(it.criterion(), criterion, false, null, null, null, null, null);
        };
    }

    private static Texts label(Lever lever) {
        return new Texts(lever.labelVi(), lever.labelEn());
    }
}

package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Office;
import vn.thads.reporting.form.DataOrigin;
import vn.thads.reporting.form.Source;
import vn.thads.reporting.indicator.Figures;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.Indicator;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.Provenance;
import vn.thads.reporting.ranking.PeerGroups.PeerGroup;
import vn.thads.reporting.ranking.RankingRun.Reason;
import vn.thads.reporting.ranking.RankingRun.State;
import vn.thads.reporting.scoring.Profile.Category;
import vn.thads.reporting.scoring.Profile.Level;
import vn.thads.reporting.scoring.Score.Standing;

/** A ranking (bảng xếp hạng) as it is answered: the whole population at once. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Ranking", description = "A ranking of offices (bảng xếp hạng cơ quan thi hành án dân sự)")
record RankingView(
        @Schema(description = "What is ranked (cấp)", examples = "PROVINCE")
        Level level,

        @Schema(description = "Province whose offices are ranked (thuộc tỉnh)", examples = "72") @Nullable
        String within,

        @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
        int year,

        @Schema(description = "Months from 1 October (số tháng)", examples = "12")
        int months,

        @Schema(description = "Last day of the period (ngày cuối kỳ)", examples = "2017-09-30")
        LocalDate periodEnd,

        @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
        Instant knownAt,

        @Schema(description = "Profile (bảng tiêu chí)", examples = "VN-FY2017-LIKE")
        String profile,

        @Schema(description = "Version of the profile", examples = "1")
        int profileVersion,

        @Schema(description = "Whose scoring it is: OURS or OFFICIAL (của ai)", examples = "OURS")
        String basis,

        @Schema(description = "SYNTHETIC, FILED or COMPUTED (nguồn dữ liệu)", examples = "SYNTHETIC")
        String dataOrigin,

        @Schema(description = "PROVISIONAL (tạm thời) or FINAL (chính thức)", examples = "FINAL")
        State state,

        @Schema(description = "Why it is provisional (lý do)")
        List<Reason> provisionalBecause,

        @Schema(description = "Offices with a place: the n of k/n (số cơ quan được xếp hạng)", examples = "63")
        int ranked,

        @Schema(description = "Offices in all (tổng số cơ quan)", examples = "63")
        int population,

        @Schema(description = "Offices whose figures are in (đã có số liệu)", examples = "63")
        int filed,

        @Schema(description = "The same, of all (đã có số liệu)", examples = "61/63")
        String filedOf,

        @Schema(description = "SHA-256 of inputs, profile and targets", examples = "9f2b…")
        String hash,

        @Schema(description = "Every office, by place; those without one at the end (các cơ quan)")
        List<Item> items) {

    /** An office in a ranking. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "RankingItem", description = "An office in a ranking (một cơ quan trong bảng)")
    record Item(
            @Schema(description = "Place, 1-2-2-4 (thứ hạng)", examples = "41") @Nullable
            Integer rank,

            OfficeName office,

            @Schema(description = "Published total (tổng điểm)", examples = "44.76") @Nullable
            BigDecimal score,

            @Schema(description = "Proposed grade (hạng đề xuất)", examples = "D") @Nullable
            String grade,

            @Schema(description = "RANKED, INSUFFICIENT_BASE or NO_DATA", examples = "RANKED")
            Standing standing,

            @Schema(description = "Place by cases accepted (hạng thụ lý về việc)", examples = "3") @Nullable
            Integer rankByCases,

            @Schema(description = "Place by money accepted (hạng thụ lý về tiền)", examples = "13") @Nullable
            Integer rankByMoney,

            @Schema(
                    description = "Place by the three-year average of cases (hạng thụ lý trung bình về việc)",
                    examples = "3")
            @Nullable
            Integer rankByAverageCases,

            @Schema(
                    description = "Place by the three-year average of money (hạng thụ lý trung bình về tiền)",
                    examples = "13")
            @Nullable
            Integer rankByAverageMoney,

            Peers peers,
            Rates rates,

            @Schema(description = "Targets as gates (các chỉ tiêu)")
            List<GateView> gates,

            @Schema(description = "Worst source of this period's figures (nguồn số liệu)", examples = "COMPUTED")
            Provenance provenance,

            @Schema(description = "Whose scoring it is (của ai)", examples = "OURS")
            String basis,

            @Schema(description = "SYNTHETIC, FILED or COMPUTED (nguồn dữ liệu)", examples = "SYNTHETIC")
            String dataOrigin) {}

    /** An office by code and name. */
    @Schema(name = "RankedOffice", description = "An office (cơ quan)")
    record OfficeName(
            @Schema(description = "Code (mã)", examples = "72")
            String code,

            @Schema(description = "Vietnamese name (tên)", examples = "Tây Ninh")
            String name,

            @Schema(description = "English name", examples = "Tay Ninh")
            String nameEn) {
        static OfficeName of(Office office) {
            return new OfficeName(office.code(), office.nameVi(), office.nameEn());
        }
    }

    /** The place among peers. */
    @Schema(name = "PeerPlace", description = "Place among offices of a like caseload (hạng trong nhóm)")
    record Peers(
            @Schema(description = "LARGE (lớn), MEDIUM (vừa) or SMALL (nhỏ)", examples = "LARGE")
            PeerGroup group,

            @Schema(description = "Place in the group (hạng trong nhóm)", examples = "18") @Nullable
            Integer rank,

            @Schema(description = "Ranked offices of the group (số cơ quan)", examples = "21")
            int offices) {}

    /** The figures that are looked at first. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Rates", description = "The figures that are looked at first (các tỷ lệ chính)")
    record Rates(
            @Schema(description = "Settled of enforceable cases, % (tỷ lệ về việc)", examples = "68.00") @Nullable
            BigDecimal cases,

            @Schema(description = "Settled of enforceable money, % (tỷ lệ về tiền)", examples = "26.00") @Nullable
            BigDecimal money,

            @Schema(description = "Open enforceable cases over 12 months, % (tồn trên 12 tháng)", examples = "35.00")
            @Nullable
            BigDecimal backlogOver12Months,

            @Schema(description = "Cases per officer (việc trên một chấp hành viên)", examples = "283.3") @Nullable
            BigDecimal casesPerOfficer,

            @Schema(description = "Đồng per officer (tiền trên một chấp hành viên)", examples = "35000000000") @Nullable
            BigDecimal moneyPerOfficer) {
        static Rates of(Figures figures) {
            return new Rates(
                    printed(Indicator.RATE_CASES, figures),
                    printed(Indicator.RATE_MONEY, figures),
                    printed(Indicator.BACKLOG_12_SHARE, figures),
                    printed(Indicator.CASES_PER_OFFICER, figures),
                    printed(Indicator.MONEY_PER_OFFICER, figures));
        }

        private static @Nullable BigDecimal printed(Indicator indicator, Figures figures) {
            return indicator.of(figures) instanceof Measured measured ? measured.printed() : null;
        }
    }

    static RankingView of(RankingRun run, DataOrigin origin) {
        RankingQuestion question = run.question();
        List<Item> items = run.ranking().places().stream()
                .map(place -> item(place, run, origin))
                .toList();
        Provenance worst = run.ranking().places().stream()
                .map(RankingView::provenance)
                .reduce(Provenance.COMPUTED, Provenance::worse);
        return new RankingView(
                question.level(),
                question.within(),
                question.period().year(),
                question.period().months(),
                question.period().lastDay(),
                question.knownAt(),
                run.profile().key(),
                run.profile().version(),
                run.profile().basis(),
                origin.of(source(worst)),
                run.state(),
                run.provisional(),
                run.ranking().ranked(),
                items.size(),
                run.filed(),
                run.filedOf(),
                run.hash(),
                items);
    }

    static Item item(Place place, RankingRun run, DataOrigin origin) {
        var score = place.score();
        Category grade = score.grade();
        Provenance provenance = provenance(place);
        return new Item(
                number(place.rank()),
                OfficeName.of(run.office(place.office())),
                score.isRanked() ? score.totals().published() : null,
                grade == null ? null : grade.key(),
                score.standing(),
                number(place.volume().rankByCases()),
                number(place.volume().rankByMoney()),
                number(place.average().rankByCases()),
                number(place.average().rankByMoney()),
                new Peers(
                        place.peers().group(),
                        number(place.peers().rank()),
                        place.peers().offices()),
                Rates.of(score.candidate().figures()),
                score.gates().stream().map(it -> GateView.of(it, score, run)).toList(),
                provenance,
                run.profile().basis(),
                origin.of(source(provenance)));
    }

    /** The weakest source among this period's figures; last year's were filed before the office ran the suite and say so apart. */
    static Provenance provenance(Place place) {
        return place.score().candidate().figures().worstOfPeriod();
    }

    static Source source(Provenance provenance) {
        return switch (provenance) {
            case COMPUTED -> Source.COMPUTED;
            case FILED, ENTERED -> Source.FILED;
            case DEFAULT -> Source.MISSING;
        };
    }

    static @Nullable Integer number(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    static BigDecimal decimal(Fraction value) {
        return value.toDecimal();
    }
}

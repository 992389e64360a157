package vn.thads.reporting.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.ranking.RankingRun.Reason;
import vn.thads.reporting.ranking.RankingRun.State;
import vn.thads.reporting.scoring.Candidate.Target;
import vn.thads.reporting.scoring.Score;

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

        @Schema(description = "Version as which this very ranking was published, or null (lần công bố)", examples = "2")
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
        List<TargetVersion> targetVersions) {
    static RunView of(RankingRun run, Score score, @Nullable Integer publishedVersion) {
        return new RunView(
                run.ranking().ranked(),
                run.state(),
                run.provisional(),
                run.offices().size(),
                run.filedOf(),
                run.question().period().lastDay(),
                publishedVersion,
                run.question().knownAt().toString(),
                run.profile().key() + "@" + run.profile().version(),
                run.profile().reference(),
                run.profile().basis(),
                run.hash(),
                targets(score));
    }

    private static List<TargetVersion> targets(Score score) {
        return score.criteria().stream()
                .<TargetVersion>mapMulti((it, out) -> {
                    Target target = it.target();
                    if (target != null) {
                        out.accept(new TargetVersion(
                                it.criterion().code(),
                                CriterionView.label(it.criterion()),
                                target.yearly().toDecimal(),
                                target.source(),
                                target.isDefault()));
                    }
                })
                .toList();
    }

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
}

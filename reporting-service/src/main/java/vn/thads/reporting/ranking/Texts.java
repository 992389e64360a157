package vn.thads.reporting.ranking;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thads.reporting.scoring.Profile.Category;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Score.GateResult;

/**
 * A sentence in both languages.
 *
 * @param vi in Vietnamese
 * @param en in English
 */
record Texts(String vi, String en) {
    /** Why an office has its grade, or why it has none. */
    static Texts grade(Score score) {
        return switch (score.standing()) {
            case NO_DATA -> new Texts("Không xếp hạng: thiếu số liệu.", "Not ranked: figures are missing.");
            case INSUFFICIENT_BASE ->
                new Texts(
                        "Không xếp hạng: chỉ %s/100 điểm áp dụng được."
                                .formatted(score.totals().applicableMax()),
                        "Not ranked: only %s/100 points apply."
                                .formatted(score.totals().applicableMax()));
            case RANKED -> ranked(score);
        };
    }

    private static Texts ranked(Score score) {
        Category grade = score.grade();
        if (grade == null) {
            return new Texts("Không xếp loại: không có chỉ tiêu nào áp dụng.", "No grade: no target applies.");
        }
        BigDecimal total = score.totals().published();
        String missed = missed(score)
                .map(it -> it.shortfall().rounded(2).toPlainString() + " %")
                .collect(Collectors.joining(" và "));
        String met = score.gatesMet() + "/" + score.gatesApplicable();
        String above = "%s ≥ %s".formatted(total.toPlainString(), grade.min());
        return new Texts(
                "%s: %s; %s chỉ tiêu%s".formatted(grade.key(), above, met, missed.isEmpty() ? "" : "; thiếu " + missed),
                "%s: %s; %s targets met%s"
                        .formatted(
                                grade.key(),
                                above,
                                met,
                                missed.isEmpty() ? "" : "; short by " + missed.replace(" và ", " and ")));
    }

    private static Stream<GateResult> missed(Score score) {
        return score.gates().stream().filter(it -> it.isApplicable() && !it.isMet());
    }
}

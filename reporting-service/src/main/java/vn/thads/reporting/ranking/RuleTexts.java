package vn.thads.reporting.ranking;

import vn.thads.reporting.scoring.Profile;
import vn.thads.reporting.scoring.Profile.BonusRule;
import vn.thads.reporting.scoring.Profile.GapBonus;
import vn.thads.reporting.scoring.Profile.PenaltyRule;
import vn.thads.reporting.scoring.Profile.TieBreak;
import vn.thads.reporting.scoring.Profile.VolumeBonus;

/** What the rules of a profile are called, in both languages: a key is never shown where a name is expected. */
final class RuleTexts {
    private RuleTexts() {}

    /** A group of criteria (nhóm tiêu chí). */
    static Texts group(String group) {
        return switch (group) {
            case "RESULTS" -> new Texts("kết quả thi hành án", "results");
            case "GROWTH" -> new Texts("tăng trưởng", "growth");
            case "BACKLOG" -> new Texts("tồn đọng", "backlog");
            case "COMPLAINTS" -> new Texts("khiếu nại, tiếp công dân", "complaints and reception");
            case "REPORTING" -> new Texts("báo cáo, thống kê", "reporting");
            case "LEGAL_TERMS" -> new Texts("thời hạn luật định", "legal terms");
            case "STAFF" -> new Texts("cán bộ", "staff");
            default -> new Texts("tiêu chí khác", "other criteria");
        };
    }

    /** A bonus or penalty rule, by its code. */
    static Texts extra(Profile profile, String code) {
        return profile.bonus().stream()
                .filter(it -> it.code().equals(code))
                .map(RuleTexts::bonus)
                .findFirst()
                .or(() -> profile.penalty().stream()
                        .filter(it -> it.code().equals(code))
                        .map(RuleTexts::penalty)
                        .findFirst())
                .orElseThrow();
    }

    private static Texts bonus(BonusRule rule) {
        return switch (rule) {
            case GapBonus gap ->
                switch (gap.indicator()) {
                    case CASES -> new Texts("vượt chỉ tiêu về việc", "above the target, cases");
                    case MONEY -> new Texts("vượt chỉ tiêu về tiền", "above the target, money");
                };
            case VolumeBonus _ ->
                new Texts(
                        "đạt mọi chỉ tiêu với lượng thụ lý thuộc nhóm lớn nhất",
                        "every target met with one of the greatest caseloads");
        };
    }

    private static Texts penalty(PenaltyRule rule) {
        return switch (rule.event()) {
            case CORRECTION_FOUND_BY_OTHERS ->
                new Texts("đính chính báo cáo do nơi khác phát hiện", "correction of a sent report found by others");
            case ACT_ANNULLED ->
                new Texts(
                        "quyết định, hành vi bị huỷ sau khiếu nại hoặc kháng nghị đúng",
                        "act annulled after an upheld complaint or protest");
            case FALSE_DATA -> new Texts("số liệu sai sự thật đã xác minh", "proven false data");
        };
    }

    /** What decides between equal totals. */
    static Texts tieBreak(TieBreak tieBreak) {
        return switch (tieBreak) {
            case GATES_MET -> new Texts("số chỉ tiêu đạt", "targets met");
            case RATE_CASES -> new Texts("tỷ lệ thi hành xong về việc", "success rate, cases");
            case RATE_MONEY -> new Texts("tỷ lệ thi hành xong về tiền", "success rate, money");
            case COMPLAINTS_IN_TIME -> new Texts("giải quyết khiếu nại đúng hạn", "complaints decided in time");
            case ACCEPTED_CASES -> new Texts("tổng số việc thụ lý", "cases accepted");
        };
    }
}

package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;

/**
 * What letters are judged by (quy tắc xử lý đơn): the grounds to file one, how many representatives many signatories need, and from
 * when a letter repeats another. Dated data of filing-grounds.csv, representatives.csv and letter-similarity.csv.
 */
@ApplicationScoped
public class LetterRules {
    private static final RuleTable GROUNDS = RuleTable.load(
            LetterRules.class,
            "filing-grounds.csv",
            RuleTable.Shape.of("key", "id", "label_vi", "label_en", "article", "evidence", "note"));
    private static final RuleTable REPRESENTATIVES = RuleTable.load(
            LetterRules.class,
            "representatives.csv",
            RuleTable.Shape.of(
                    "key", "id", "signatories_from", "signatories_to", "at_most", "article", "evidence", "note"));
    private static final RuleTable SIMILARITY = RuleTable.load(
            LetterRules.class,
            "letter-similarity.csv",
            RuleTable.Shape.of("key", "id", "label_vi", "label_en", "percent", "article", "evidence", "note"));

    /**
     * How many represent the signatories: one at least.
     *
     * @param atMost as many as may
     * @param article article of the law
     */
    public record Representatives(int atMost, String article) {
        /** Whether so many do. */
        public boolean allow(int representatives) {
            return representatives >= 1 && representatives <= atMost;
        }
    }

    /**
     * The article by which a letter may be filed without settlement (lưu đơn).
     *
     * @throws vn.thads.legaltime.NoRuleInForce if no ground of that name is in force
     */
    public String article(FilingGround ground, LocalDate on) {
        return GROUNDS.get(ground.name(), on).article();
    }

    /** The representatives that so many signatories must name (người đại diện); empty for the few who need none. */
    public Optional<Representatives> representatives(int signatories, LocalDate on) {
        return REPRESENTATIVES.on(on).stream()
                .filter(row -> covers(row, signatories))
                .map(row -> new Representatives(row.integer("at_most"), row.article()))
                .findFirst();
    }

    private static boolean covers(DatedRow row, int signatories) {
        return signatories >= row.integer("signatories_from")
                && (row.find("signatories_to").isEmpty() || signatories <= row.integer("signatories_to"));
    }

    /** From how many percent of common word groups a letter repeats another (đơn trùng nội dung). */
    public int repeatedFromPercent(LocalDate on) {
        return SIMILARITY.get("REPEATED", on).integer("percent");
    }
}

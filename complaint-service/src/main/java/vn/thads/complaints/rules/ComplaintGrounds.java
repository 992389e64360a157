package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.thads.legaltime.RuleTable;

/** On which grounds a term is extended, a settlement suspended, an effective decision re-examined: complaint-grounds.csv. */
@ApplicationScoped
public class ComplaintGrounds {
    private static final RuleTable TABLE = RuleTable.load(
            ComplaintGrounds.class,
            "complaint-grounds.csv",
            RuleTable.Shape.of(
                    "key", "id", "purpose", "ground", "label_vi", "label_en", "article", "evidence", "note"));

    /** What a ground is for. */
    public enum Purpose {
        /** gia hạn giải quyết khiếu nại. */
        EXTEND,
        /** gia hạn giải quyết tố cáo. */
        EXTEND_DENUNCIATION,
        /** tạm đình chỉ. */
        SUSPEND,
        /** xem xét lại. */
        REVIEW
    }

    /**
     * The article of a ground.
     *
     * @throws vn.thads.legaltime.NoRuleInForce if the law of the day knows no such ground
     */
    public String article(Purpose purpose, String ground, LocalDate on) {
        return TABLE.get(purpose + "/" + ground, on).article();
    }
}

package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.thads.events.ComplaintEvent;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.legaltime.RuleTable;
import vn.thads.legaltime.Term;

/**
 * How long a complaint may take (thời hạn thụ lý, giải quyết): dated data of complaint-terms.csv and, for denunciations, of the
 * deadlines of legal-time. Each term is looked up by the day of its own trigger, so a complaint may be accepted under one law and
 * decided under the next.
 */
@ApplicationScoped
public class ComplaintTerms {
    private static final RuleTable TABLE = RuleTable.load(
            ComplaintTerms.class,
            "complaint-terms.csv",
            RuleTable.Shape.of(
                            "key",
                            "id",
                            "purpose",
                            "stage",
                            "instance",
                            "label_vi",
                            "label_en",
                            "amount",
                            "unit",
                            "roll_rule",
                            "answerable",
                            "article",
                            "regime",
                            "evidence",
                            "note")
                    .withGaps());

    /**
     * The last day of a term, and why.
     *
     * @param day last day in time
     * @param key key of the rule
     * @param article article of the law
     */
    public record DueDay(LocalDate day, String key, String article) {}

    /**
     * What a term depends on.
     *
     * @param kind complaint or denunciation
     * @param stage A to D of a complaint, empty for a denunciation
     * @param instance 1 or 2
     */
    public record Matter(ComplaintEvent.Kind kind, String stage, int instance) {}

    /**
     * Last day to accept (thụ lý).
     *
     * @throws NoRuleInForce if no rule covers the day of receipt
     */
    public DueDay acceptDue(Matter matter, LocalDate receivedOn) {
        return switch (matter.kind()) {
            case COMPLAINT -> due("ACCEPT_" + matter.instance(), receivedOn);
            case DENUNCIATION -> denunciationDue("DENUNCIATION_ACCEPT", receivedOn);
        };
    }

    /**
     * Last day to settle (giải quyết).
     *
     * @throws NoRuleInForce if no rule covers the day of acceptance, or if the stage has no second instance
     */
    public DueDay settleDue(Matter matter, LocalDate acceptedOn) {
        return switch (matter.kind()) {
            case COMPLAINT -> due(settleKey(matter), acceptedOn);
            case DENUNCIATION -> denunciationDue("DENUNCIATION_SETTLE", acceptedOn);
        };
    }

    /** The rows of a day, to be served read-only. */
    List<DatedRow> on(LocalDate day) {
        return TABLE.on(day);
    }

    /** A stage with a single instance has one row without a number. */
    private static String settleKey(Matter matter) {
        String single = "SETTLE_" + matter.stage();
        return matter.instance() == 1 && TABLE.keys().contains(single) ? single : single + "_" + matter.instance();
    }

    private static DueDay due(String key, LocalDate trigger) {
        DatedRow row = TABLE.get(key, trigger);
        Term term = new Term(
                row.integer("amount"),
                Term.Unit.valueOf(row.text("unit")),
                Term.Direction.AFTER,
                Term.Roll.valueOf(row.text("roll_rule")));
        return new DueDay(term.lastDay(trigger), key, row.article());
    }

    private static DueDay denunciationDue(String key, LocalDate trigger) {
        Deadlines.Deadline deadline = Deadlines.inForce().term(key, trigger);
        return new DueDay(deadline.lastDay(trigger), key, deadline.article());
    }
}

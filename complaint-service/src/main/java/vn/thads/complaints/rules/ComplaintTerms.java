package vn.thads.complaints.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    /** Counted back from the first day of the next month, so that it ends within its own. */
    private static final String RECEPTION = "RECEPTION_MONTHLY";

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
     * A term in force.
     *
     * @param key key of the rule
     * @param term how long it is
     * @param article article of the law
     * @param row the whole row: labels, who answers for it, evidence
     */
    public record Rule(String key, Term term, String article, DatedRow row) {}

    /**
     * A rule and how it was counted.
     *
     * @param rule the rule
     * @param count the days
     */
    public record Counted(Rule rule, TermCount count) {}

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
            case DENUNCIATION -> due("DENUNCIATION_ACCEPT", receivedOn);
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
            case DENUNCIATION -> due("DENUNCIATION_SETTLE", acceptedOn);
        };
    }

    /** Key of the rule by which the term to settle is extended (gia hạn). */
    public static String extensionOf(ComplaintEvent.Kind kind) {
        return switch (kind) {
            case COMPLAINT -> "EXTEND";
            case DENUNCIATION -> "DENUNCIATION_EXTEND";
        };
    }

    /**
     * Last day to send the decision or the conclusion (gửi quyết định, kết luận).
     *
     * @throws NoRuleInForce if no rule covers the day of the decision
     */
    public DueDay sendDue(Matter matter, LocalDate decidedOn) {
        return switch (matter.kind()) {
            case COMPLAINT -> due("SEND_" + matter.instance(), decidedOn);
            case DENUNCIATION -> due("DENUNCIATION_SEND_CONCLUSION", decidedOn);
        };
    }

    /**
     * Last day to publish a second decision, or the conclusion on a denunciation (công khai).
     *
     * @throws NoRuleInForce if no rule covers the day of the decision
     */
    public DueDay publishDue(Matter matter, LocalDate decidedOn) {
        return switch (matter.kind()) {
            case COMPLAINT -> due("PUBLISH_" + matter.instance(), decidedOn);
            case DENUNCIATION -> due("DENUNCIATION_PUBLISH", decidedOn);
        };
    }

    /**
     * Last day to complain a second time (khiếu nại lần hai) against a decision that was sent on a day.
     *
     * @throws NoRuleInForce if no rule covers that day
     */
    public DueDay secondDue(LocalDate sentOn) {
        return due("FILE_SECOND", sentOn);
    }

    /**
     * Last day for the head to receive citizens in a month (tiếp công dân định kỳ): its last working day.
     *
     * @throws NoRuleInForce if no rule covers the month
     */
    public DueDay receptionDue(YearMonth month) {
        LocalDate first = month.atDay(1);
        Rule rule = rule(RECEPTION, first);
        return new DueDay(rule.term().lastDay(first.plusMonths(1)), RECEPTION, rule.article());
    }

    /**
     * How the due day of a clock came about.
     *
     * @param key key of the rule, as a {@link DueDay} names it
     * @param startedOn first day of the clock: of receipt, of acceptance, of the month
     * @throws NoRuleInForce if no rule covers that day
     */
    public Counted counted(String key, LocalDate startedOn) {
        Rule rule = rule(key, startedOn);
        boolean isBackwards = rule.term().direction() == Term.Direction.BEFORE;
        return new Counted(rule, TermCount.of(rule.term(), isBackwards ? startedOn.plusMonths(1) : startedOn));
    }

    /**
     * The same of a stretch of the term: what a suspension left of it, or an extension.
     *
     * @param days how many days the stretch has, or null for the whole term
     * @throws NoRuleInForce if no rule covers that day
     */
    public Counted counted(String key, LocalDate startedOn, @Nullable Integer days) {
        if (days == null) {
            return counted(key, startedOn);
        }
        Stretch stretch = new Stretch(key, startedOn, days);
        return new Counted(rule(key, startedOn), TermCount.of(stretch.term(this), startedOn));
    }

    /**
     * The term to settle, as it begins.
     *
     * @throws NoRuleInForce if no rule covers the day of acceptance, or if the stage has no second instance
     */
    public Stretch settling(Matter matter, LocalDate acceptedOn) {
        DueDay due = settleDue(matter, acceptedOn);
        return new Stretch(
                due.key(), acceptedOn, rule(due.key(), acceptedOn).term().amount());
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

    /**
     * Last day of any term by its key.
     *
     * @throws NoRuleInForce if no rule covers the day of its trigger
     */
    public DueDay due(String key, LocalDate trigger) {
        Rule rule = rule(key, trigger);
        return new DueDay(rule.term().lastDay(trigger), key, rule.article());
    }

    /**
     * A term in force, of complaint-terms.csv or, for what is not there, of the deadlines of legal-time.
     *
     * @throws NoRuleInForce if no rule covers that day
     */
    public Rule rule(String key, LocalDate on) {
        if (!TABLE.keys().contains(key)) {
            Deadlines.Deadline deadline = Deadlines.inForce().term(key, on);
            return new Rule(key, deadline.term(), deadline.article(), deadline.row());
        }
        DatedRow row = TABLE.get(key, on);
        Term term = new Term(
                row.integer("amount"),
                Term.Unit.valueOf(row.text("unit")),
                key.equals(RECEPTION) ? Term.Direction.BEFORE : Term.Direction.AFTER,
                Term.Roll.valueOf(row.text("roll_rule")));
        return new Rule(key, term, row.article(), row);
    }
}

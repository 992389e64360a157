package vn.thads.legaltime;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The terms that run in a case (thời hạn), by key and day, each with its article. */
public final class Deadlines {
    private static final RuleTable.Shape SHAPE = RuleTable.Shape.of(
            "key",
            "id",
            "label_vi",
            "label_en",
            "trigger",
            "direction",
            "amount",
            "unit",
            "first_day_counted",
            "roll_rule",
            "answerable",
            "article",
            "article_evidence",
            "regime",
            "evidence",
            "note");
    private static final Deadlines IN_FORCE = new Deadlines(RuleTable.load(Deadlines.class, "deadlines.csv", SHAPE));

    private final RuleTable table;

    private Deadlines(RuleTable table) {
        this.table = table;
        for (DatedRow row : table.rows()) {
            checked(row);
        }
    }

    /**
     * A term of a day, with its article.
     *
     * @param key key of deadlines.csv
     * @param term how long it is
     * @param article article of the law that it comes from
     * @param row the whole row: labels, trigger, who answers for it, evidence
     */
    public record Deadline(String key, Term term, String article, DatedRow row) {
        /** The last day, the trigger's day not counted. */
        public LocalDate lastDay(LocalDate startDay) {
            return term.lastDay(startDay);
        }
    }

    /** The terms of deadlines.csv. */
    public static Deadlines inForce() {
        return IN_FORCE;
    }

    /**
     * The term of a key on the day of its trigger.
     *
     * @throws NoRuleInForce if no row covers that day
     */
    public Deadline term(String key, LocalDate on) {
        return deadline(table.get(key, on));
    }

    /** The term of a key on the day of its trigger, if there is one. */
    public Optional<Deadline> find(String key, LocalDate on) {
        return table.find(key, on).map(Deadlines::deadline);
    }

    /** The rule file itself, to be served read-only. */
    public RuleTable table() {
        return table;
    }

    private static void checked(DatedRow row) {
        if (row.flag("first_day_counted")) {
            throw new RuleFileBroken(row.file(), row.line(), "a term that counts its first day is not known");
        }
        try {
            deadline(row);
        } catch (IllegalArgumentException e) {
            throw new RuleFileBroken(
                    row.file(), row.line(), String.format(Locale.ROOT, "not a term: %s", e.getMessage()), e);
        }
    }

    private static Deadline deadline(DatedRow row) {
        Term term = new Term(
                row.integer("amount"),
                Term.Unit.valueOf(row.text("unit")),
                Term.Direction.valueOf(row.text("direction")),
                Term.Roll.valueOf(row.text("roll_rule")));
        return new Deadline(row.text("key"), term, row.article(), row);
    }
}

package vn.thads.legaltime;

import java.time.LocalDate;
import java.util.Optional;

/** The base law (luật) in force on a day. A case keeps the regime of each decision, never one for life. */
public enum Regime {
    /** Luật Thi hành án dân sự 2008. */
    L2008,
    /** Luật Thi hành án dân sự 2008, sửa đổi 2014. */
    L2008_2014,
    /** Luật Thi hành án dân sự 2025. */
    L2025;

    private static final RuleTable TABLE = RuleTable.load(
            Regime.class, "regimes.csv", RuleTable.Shape.of("key", "label_vi", "label_en", "base_law", "evidence"));

    /**
     * The regime of a day.
     *
     * @throws NoRuleInForce before the first law
     */
    public static Regime of(LocalDate day) {
        return find(day).orElseThrow(() -> new NoRuleInForce("regimes.csv", "regime", day));
    }

    /** The regime of a day, if a law was in force. */
    public static Optional<Regime> find(LocalDate day) {
        return TABLE.on(day).stream().map(row -> valueOf(row.text("key"))).findFirst();
    }

    /** First day of the regime. */
    public LocalDate validFrom() {
        return row().validFrom();
    }

    /** Last day of the regime; {@link LocalDate#MAX} while it is open. */
    public LocalDate validTo() {
        return row().validTo();
    }

    /** The row of regimes.csv, with its names. */
    public DatedRow row() {
        return TABLE.rows().stream()
                .filter(row -> row.text("key").equals(name()))
                .findFirst()
                .orElseThrow(() -> new RuleFileBroken("regimes.csv", 1, "there is no row " + name()));
    }
}

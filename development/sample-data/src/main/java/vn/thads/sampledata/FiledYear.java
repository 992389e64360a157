package vn.thads.sampledata;

/**
 * A form by cases or by money that is made up rather than counted: it balances by construction.
 *
 * @param carriedOver carried over
 * @param settled completed, discontinued and reduced together
 * @param openEnforceable enforceable and open
 */
record FiledYear(long carriedOver, long toEnforce, long settled, long openEnforceable, long entrusted, long withdrawn) {
    private static final double DISCONTINUED = 0.062;
    private static final double REDUCED = 0.004;

    FiledYear {
        if (carriedOver < 0
                || settled < 0
                || openEnforceable < 0
                || settled + openEnforceable > toEnforce
                || carriedOver > toEnforce + entrusted + withdrawn) {
            throw new IllegalArgumentException(
                    "figures that cannot be: %d %d %d %d".formatted(carriedOver, toEnforce, settled, openEnforceable));
        }
    }

    long accepted() {
        return toEnforce + entrusted + withdrawn;
    }

    long notEnforceable() {
        return toEnforce - settled - openEnforceable;
    }

    long carriedForward() {
        return toEnforce - settled;
    }

    /** The row; what is open is spread over the columns as usual. */
    Figures figures(boolean money) {
        Figures figures = flows(money);
        long postponed = part(openEnforceable, 0.022);
        long suspended = part(openEnforceable, 0.009);
        long paused = part(openEnforceable, 0.001);
        figures.add(Column.POSTPONED, postponed);
        figures.add(Column.SUSPENDED, suspended);
        figures.add(Column.PAUSED_FOR_COMPLAINT, paused);
        figures.add(Column.ENFORCING, openEnforceable - postponed - suspended - paused);
        figures.add(Column.NOT_ENFORCEABLE, notEnforceable());
        return figures;
    }

    /** The row with a standing that was counted elsewhere, which must hold as many. */
    Figures figures(boolean money, Figures standing) {
        Figures figures = flows(money);
        figures.add(standing);
        if (!figures.balances()) {
            throw new IllegalStateException("the standing is another one");
        }
        return figures;
    }

    private Figures flows(boolean money) {
        Figures figures = new Figures();
        long discontinued = part(settled, DISCONTINUED);
        long reduced = money ? part(settled, REDUCED) : 0;
        figures.add(Column.CARRIED_OVER, carriedOver);
        figures.add(Column.NEWLY_ACCEPTED, accepted() - carriedOver);
        figures.add(Column.ENTRUSTED, entrusted);
        figures.add(Column.WITHDRAWN_OR_RECALLED, withdrawn);
        figures.add(Column.DISCONTINUED, discontinued);
        figures.add(Column.REDUCED, reduced);
        figures.add(Column.COMPLETED, settled - discontinued - reduced);
        return figures;
    }

    static long part(long of, double share) {
        return (long) StrictMath.floor(of * share);
    }
}

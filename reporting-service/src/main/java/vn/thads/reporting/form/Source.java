package vn.thads.reporting.form;

/** Where a figure comes from. */
public enum Source {
    /** Computed from the ledger: the office runs the suite. */
    COMPUTED,
    /** The latest figures that the office filed from outside. */
    FILED,
    /** The sum of computed and filed figures of the offices below. */
    MIXED,
    /** Neither: nothing was filed. It comes with zeros. */
    MISSING;

    /** The source of a sum. What is missing does not colour the sum of the others. */
    Source with(Source other) {
        if (this == other || other == MISSING) {
            return this;
        }
        return this == MISSING ? other : MIXED;
    }
}

package vn.thads.reporting.ledger;

/** The two sets of tables: the running ledger, and the shadow that a rebuild fills beside it. */
enum LedgerTables {
    RUNNING(""),
    SHADOW("shadow.");

    private final String schema;

    LedgerTables(String schema) {
        this.schema = schema;
    }

    /** A statement written for the running tables, each named with a leading {@code @}. */
    String in(String sql) {
        return sql.replace("@", schema);
    }
}

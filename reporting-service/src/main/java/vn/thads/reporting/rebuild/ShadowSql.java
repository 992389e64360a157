package vn.thads.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * The second set of tables while it is filled: without the indexes that only readers need, and without the sums of the ledger. Both are
 * made when the past is there, in a fraction of the time that each row would have taken.
 */
final class ShadowSql {
    private static final String SUM = """
            insert into shadow.ledger_rollup as sum
                (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month, delta)
            select office, dimension, initiation, officer, judgment_kind, account, date_trunc('month', legal_date)::date,
                date_trunc('month', recorded_at at time zone 'UTC')::date, sum(delta)
            from shadow.ledger_entry where id > ?
            group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(delta) <> 0
            on conflict (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month)
                do update set delta = sum.delta + excluded.delta
            """;

    private static final String CHANGED = """
            insert into shadow.office_change as known (office, change, last_recorded_at)
            select office, nextval('public.office_change_number'), last_recorded_at
            from (
                select office, max(timeline.recorded_at) as last_recorded_at
                from (select distinct office, case_id from shadow.ledger_entry) held join shadow.case_timeline timeline using (case_id)
                group by office
            ) told
            on conflict (office) do update
                set change = excluded.change, last_recorded_at = greatest(known.last_recorded_at, excluded.last_recorded_at)
            """;

    private final Connection connection;

    ShadowSql(Connection connection) {
        this.connection = connection;
    }

    void empty() throws SQLException {
        ask("public.shadow_emptied");
        execute("insert into shadow.ledger_progress (events_posted, entries_posted) values (0, 0)");
    }

    /**
     * This transaction need not reach the disk: should the machine fail, the rebuild begins anew, and the transaction of the swap, which
     * is flushed, takes everything before it along.
     */
    void commitUnflushed() throws SQLException {
        execute("set local synchronous_commit = off");
    }

    /** The indexes that were left out while the past was read. */
    void index() throws SQLException {
        ask("public.shadow_indexed");
    }

    /** The running tables and these exchange their places. */
    void exchange() throws SQLException {
        ask("public.shadow_exchanged");
    }

    /** Adds the entries that are not in the sums yet. */
    void sum(UUID id) throws SQLException {
        try (PreparedStatement summed = connection.prepareStatement("select entries_summed from rebuild where id = ?");
                PreparedStatement sum = connection.prepareStatement(SUM);
                PreparedStatement changed = connection.prepareStatement(CHANGED);
                PreparedStatement note = connection.prepareStatement("""
                        update rebuild set entries_summed = (select coalesce(max(id), 0) from shadow.ledger_entry) where id = ?
                        """)) {
            summed.setObject(1, id);
            try (ResultSet row = summed.executeQuery()) {
                row.next();
                sum.setLong(1, row.getLong(1));
            }
            sum.executeUpdate();
            changed.executeUpdate();
            note.setObject(1, id);
            note.executeUpdate();
        }
    }

    /** What only the owner of the tables may, a function of his does. */
    private void ask(String function) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select " + function + "(?)")) {
            asked.setArray(1, connection.createArrayOf("text", Register.tables().toArray()));
            asked.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

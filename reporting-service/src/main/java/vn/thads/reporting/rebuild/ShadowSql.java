package vn.thads.reporting.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The second set of tables while it is filled: without the indexes that only readers need, and without the sums of the ledger. Both are
 * made when the past is there, in a fraction of the time that each row would have taken.
 */
final class ShadowSql {
    private static final String TABLES =
            Register.tables().stream().map(table -> "'" + table + "'").collect(Collectors.joining(", "));

    /** Keys stay: they are constraints, and what comes twice is known by them. */
    private static final String INDEXES = """
            select %s from pg_index
            join pg_class on pg_class.oid = indexrelid
            join pg_class held on held.oid = indrelid
            join pg_namespace on pg_namespace.oid = pg_class.relnamespace
            where nspname = '%s' and held.relname in (""" + TABLES + """
            )
                and not exists (select from pg_constraint where conindid = indexrelid)
            order by indexrelid
            """;

    private static final String DROPPED =
            INDEXES.formatted("format('drop index shadow.%I', pg_class.relname)", "shadow");

    /** As the running tables have them: after a rebuild that was killed the shadow has none to copy. */
    private static final String MADE = INDEXES.formatted("""
            regexp_replace(pg_get_indexdef(indexrelid), 'INDEX \\S+ ON public\\.', 'INDEX ON shadow.')""", "public");

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
        execute("truncate "
                + Register.tables().stream().map(table -> "shadow." + table).collect(Collectors.joining(", ")));
        execute("insert into shadow.ledger_progress (events_posted, entries_posted) values (0, 0)");
        executeAll(DROPPED);
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
        executeAll(MADE);
        for (String table : Register.tables()) {
            execute("analyze shadow." + table);
        }
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

    private void executeAll(String made) throws SQLException {
        var statements = new ArrayList<String>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(made)) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        for (String statement : statements) {
            execute(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

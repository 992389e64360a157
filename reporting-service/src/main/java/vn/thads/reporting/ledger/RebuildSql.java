package vn.thads.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.PageRequest;
import vn.thads.reporting.posting.Account;

/** Tables {@code rebuild} and {@code rebuild_difference}, and what happens to the two sets of ledger tables. */
final class RebuildSql {
    private static final String COLUMNS =
            "id, state, swap_when_equal, events_read, differences, reason, started_at, finished_at";

    /** Sums that differ, to the day, the officer and the instant of knowledge. */
    private static final String COMPARE = """
            insert into rebuild_difference (rebuild, number, office, officer, account, dimension, legal_date, running, rebuilt)
            select ?, row_number() over (order by office, officer, account, dimension, legal_date, recorded_at),
                office, officer, account, dimension, legal_date, sum(running), sum(rebuilt)
            from (
                select office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at,
                    delta as running, 0 as rebuilt from ledger_entry
                union all
                select office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at,
                    0, delta from shadow.ledger_entry
            ) both_ledgers
            group by office, officer, judgment_kind, initiation, flags, account, dimension, legal_date, recorded_at
            having sum(running) <> sum(rebuilt)
            limit 10000
            """;

    private static final List<String> TABLES =
            List.of("case_timeline", "ledger_entry", "ledger_rollup", "ledger_progress");

    private final Connection connection;

    RebuildSql(Connection connection) {
        this.connection = connection;
    }

    UUID start(boolean swapWhenEqual, String startedBy) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into rebuild (id, state, swap_when_equal, events_read, started_by, started_at)
                values (uuidv7(), 'RUNNING', ?, 0, ?, clock_timestamp()) returning id
                """)) {
            insert.setBoolean(1, swapWhenEqual);
            insert.setString(2, startedBy);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    Optional<Rebuild> underWay() throws SQLException {
        return one("select " + COLUMNS + " from rebuild where state in ('RUNNING', 'READY') for update", null);
    }

    Optional<Rebuild> find(UUID id) throws SQLException {
        return one("select " + COLUMNS + " from rebuild where id = ?", id);
    }

    /** Makes batches of the running ledger wait until the end of this transaction. */
    Optional<Rebuild> lock(UUID id) throws SQLException {
        return one("select " + COLUMNS + " from rebuild where id = ? for update", id);
    }

    private Optional<Rebuild> one(String sql, @Nullable UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (id != null) {
                query.setObject(1, id);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(rebuild(row)) : Optional.empty();
            }
        }
    }

    private static Rebuild rebuild(ResultSet row) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Rebuild(
                row.getObject("id", UUID.class),
                Rebuild.State.valueOf(row.getString("state")),
                row.getBoolean("swap_when_equal"),
                row.getLong("events_read"),
                row.getObject("differences", Long.class),
                row.getString("reason"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    void emptyShadow() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("truncate shadow." + table);
            }
            statement.execute("insert into shadow.ledger_progress (events_posted, entries_posted) values (0, 0)");
        }
    }

    void advance(UUID id, int events) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update rebuild set events_read = events_read + ? where id = ?")) {
            update.setInt(1, events);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    /** Compares both ledgers; how many sums differ. */
    long compare(UUID id) throws SQLException {
        try (PreparedStatement forget =
                        connection.prepareStatement("delete from rebuild_difference where rebuild = ?");
                PreparedStatement compare = connection.prepareStatement(COMPARE);
                PreparedStatement note = connection.prepareStatement(
                        "update rebuild set differences = ?, state = 'READY' where id = ?")) {
            forget.setObject(1, id);
            forget.executeUpdate();
            compare.setObject(1, id);
            long differences = compare.executeUpdate();
            note.setLong(1, differences);
            note.setObject(2, id);
            note.executeUpdate();
            return differences;
        }
    }

    /** Exchanges the two sets: names, indexes and rows move with the tables, and the former set stays readable as the shadow. */
    void swap(UUID id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            for (String table : TABLES) {
                statement.execute("alter table public." + table + " set schema retired");
                statement.execute("alter table shadow." + table + " set schema public");
                statement.execute("alter table retired." + table + " set schema shadow");
            }
        }
        end(id, Rebuild.State.SWAPPED, null);
    }

    void end(UUID id, Rebuild.State state, @Nullable String reason) throws SQLException {
        try (PreparedStatement end = connection.prepareStatement(
                        "update rebuild set state = ?, reason = ?, finished_at = clock_timestamp() where id = ?");
                PreparedStatement clear =
                        connection.prepareStatement("delete from rebuild_backlog where rebuild = ?")) {
            end.setString(1, state.name());
            end.setString(2, reason);
            end.setObject(3, id);
            end.executeUpdate();
            clear.setObject(1, id);
            clear.executeUpdate();
        }
    }

    List<Rebuild.Difference> differences(UUID id, PageRequest page) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select number, office, officer, account, dimension, legal_date, running, rebuilt from rebuild_difference
                where rebuild = ? and number > ? order by number limit ?
                """)) {
            query.setObject(1, id);
            query.setInt(2, page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst()));
            query.setInt(3, page.fetch());
            var differences = new ArrayList<Rebuild.Difference>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    differences.add(new Rebuild.Difference(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            Account.valueOf(row.getString(4)).column(),
                            row.getString(5),
                            row.getObject(6, LocalDate.class),
                            row.getLong(7),
                            row.getLong(8)));
                }
            }
            return differences;
        }
    }

    /** Whether a rebuild that says it runs has lost its process: nobody holds its lock, and it had time to take it. */
    boolean isOrphan(Rebuild rebuild, Instant now) throws SQLException {
        if (rebuild.state() != Rebuild.State.RUNNING || rebuild.startedAt().isAfter(now.minusSeconds(10))) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_try_advisory_xact_lock(" + RebuildRunner.LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}

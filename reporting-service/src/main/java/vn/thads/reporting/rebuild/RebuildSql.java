package vn.thads.reporting.rebuild;

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

/** Tables {@code rebuild} and {@code rebuild_difference}, and what happens to the two sets of tables. */
final class RebuildSql {
    private static final String COLUMNS =
            "id, state, swap_when_equal, events_read, differences, reason, started_at, finished_at";

    /** Differences of one register that are named one by one; all of them are counted. */
    private static final int NAMED = 10_000;

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

    /** From here on the tables of the shadow answer to the names of the running ones, and no other table does. */
    void turnToShadow() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = shadow");
        }
    }

    /** From here on names mean the running tables again. */
    void turnBack() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path to default");
        }
    }

    /** Answers whether it still goes on. */
    boolean advance(UUID id, int events) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update rebuild set events_read = events_read + ? where id = ? and state in ('RUNNING', 'READY')")) {
            update.setInt(1, events);
            update.setObject(2, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Compares every register with its shadow; how much differs. */
    long compare(UUID id) throws SQLException {
        try (PreparedStatement forget =
                        connection.prepareStatement("delete from rebuild_difference where rebuild = ?");
                PreparedStatement note = connection.prepareStatement(
                        "update rebuild set differences = ?, state = 'READY' where id = ?")) {
            forget.setObject(1, id);
            forget.executeUpdate();
            long differences = 0;
            for (Register register : Register.values()) {
                differences += isSame(register) ? 0 : compare(id, register);
            }
            note.setLong(1, differences);
            note.setObject(2, id);
            note.executeUpdate();
            return differences;
        }
    }

    private boolean isSame(Register register) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(register.sameness())) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private long compare(UUID id, Register register) throws SQLException {
        try (PreparedStatement compare = connection.prepareStatement(register.comparison())) {
            compare.setObject(1, id);
            compare.setInt(2, NAMED);
            try (ResultSet count = compare.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    /** Exchanges the two sets: names, indexes and rows move with the tables, and the former set stays readable as the shadow. */
    void swap(UUID id) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
        }
        new ShadowSql(connection).exchange();
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

    List<Rebuild.Difference> differences(UUID id, @Nullable Register register, PageRequest page) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select number, register, key, office, officer, account, dimension, legal_date, running, rebuilt, running_row, rebuilt_row
                from rebuild_difference
                where rebuild = ? and number > ? and (?::text is null or register = ?) order by number limit ?
                """)) {
            query.setObject(1, id);
            query.setInt(2, page.isFirst() ? 0 : Integer.parseInt(page.after().getFirst()));
            query.setString(3, register == null ? null : register.name());
            query.setString(4, register == null ? null : register.name());
            query.setInt(5, page.fetch());
            var differences = new ArrayList<Rebuild.Difference>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    differences.add(difference(row));
                }
            }
            return differences;
        }
    }

    /** How many differences are named. */
    long count(UUID id, @Nullable Register register) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from rebuild_difference where rebuild = ? and (?::text is null or register = ?)")) {
            query.setObject(1, id);
            query.setString(2, register == null ? null : register.name());
            query.setString(3, register == null ? null : register.name());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static Rebuild.Difference difference(ResultSet row) throws SQLException {
        String account = row.getString("account");
        return new Rebuild.Difference(
                row.getInt("number"),
                Register.valueOf(row.getString("register")),
                row.getString("key"),
                row.getString("office"),
                row.getString("officer"),
                account == null ? null : Account.valueOf(account).column(),
                row.getString("dimension"),
                row.getObject("legal_date", LocalDate.class),
                row.getLong("running"),
                row.getLong("rebuilt"),
                row.getString("running_row"),
                row.getString("rebuilt_row"));
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

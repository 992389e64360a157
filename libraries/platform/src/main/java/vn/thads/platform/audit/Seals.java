package vn.thads.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The chain of seals. A record is sealed when it is committed, in the order in which commits are seen: a number drawn earlier may be
 * committed later, and simply stands later in the chain.
 *
 * @param database the service's database
 */
record Seals(DataSource database) {
    private static final long LOCK = 0x7365616c00000001L;
    private static final int BATCH = 1_000;

    private static final String UNSEALED = """
            select r.id, r.recorded_at, r.subject, r.action, r.object_type, r.object_id, r.office, r.details
            from (select record from audit_unsealed order by record limit ?) u
            join audit_record r on r.id = u.record
            order by r.id
            """;

    private static final String SEALED = """
            select s.position, r.id, r.recorded_at, r.subject, r.action, r.object_type, r.object_id, r.office, r.details, s.hash
            from audit_seal s join audit_record r on r.id = s.record
            where s.position > ? order by s.position limit ?
            """;

    /** Seals up to a thousand records in one transaction; answers whether there may be more. */
    boolean sealSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isNothingUnsealed(connection)) {
                return false;
            }
            connection.setAutoCommit(false);
            try {
                boolean more = lock(connection) && seal(connection);
                connection.commit();
                return more;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Sealed records after a position, in the order of the chain. */
    List<AuditEntry> after(long position, int rows) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return after(connection, position, rows);
        }
    }

    /** The same as a transaction that is open sees it. */
    static List<AuditEntry> after(Connection connection, long position, int rows) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SEALED)) {
            select.setLong(1, position);
            select.setInt(2, rows);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row, row.getLong(1), 1, row.getString(10)));
                }
            }
        }
        return entries;
    }

    private static boolean isNothingUnsealed(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from audit_unsealed limit 1");
                ResultSet row = select.executeQuery()) {
            return !row.next();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            select.setLong(1, LOCK);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean seal(Connection connection) throws SQLException {
        long position = 0;
        String hash = AuditEntry.GENESIS;
        try (PreparedStatement select = connection.prepareStatement(
                        "select position, hash from audit_seal order by position desc limit 1");
                ResultSet row = select.executeQuery()) {
            if (row.next()) {
                position = row.getLong(1);
                hash = row.getString(2);
            }
        }
        List<AuditEntry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(UNSEALED)) {
            select.setInt(1, BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    position++;
                    AuditEntry sealed = entry(row, position, 0, "").sealedBehind(hash);
                    hash = sealed.hash();
                    entries.add(sealed);
                }
            }
        }
        write(connection, entries);
        return entries.size() == BATCH;
    }

    private static void write(Connection connection, List<AuditEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Object[] records = entries.stream().map(AuditEntry::record).toArray();
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_seal (position, record, hash)
                select * from unnest(?::bigint[], ?::bigint[], ?::text[])
                """)) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(AuditEntry::position).toArray()));
            insert.setArray(2, connection.createArrayOf("bigint", records));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", entries.stream().map(AuditEntry::hash).toArray()));
            insert.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from audit_unsealed where record = any(?::bigint[])")) {
            delete.setArray(1, connection.createArrayOf("bigint", records));
            delete.executeUpdate();
        }
    }

    private static AuditEntry entry(ResultSet row, long position, int skipped, String hash) throws SQLException {
        return new AuditEntry(
                position,
                row.getLong(skipped + 1),
                row.getObject(skipped + 2, OffsetDateTime.class).toInstant().toString(),
                row.getString(skipped + 3),
                row.getString(skipped + 4),
                row.getString(skipped + 5),
                row.getString(skipped + 6),
                row.getString(skipped + 7),
                row.getString(skipped + 8),
                hash);
    }
}

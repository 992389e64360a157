package vn.thads.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The signed heads of the trail, as the service keeps them until somebody else does.
 *
 * @param database the service's database
 * @param origin the service
 */
record Heads(DataSource database, String origin) {
    /** What became of an attempt to sign. */
    enum Signing {
        SIGNED,
        NOTHING_NEW,
        /** The trail no longer holds the head that was signed last: it would be a lie to sign another. */
        CONTRADICTED
    }

    private static final String LAST = """
            select h.position, s.hash is not distinct from h.hash
            from audit_head h left join audit_seal s on s.position = h.position
            order by h.position desc limit 1
            """;

    /** Signs the present head unless it is signed. */
    Signing sign(HeadKey key, Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long signed = 0;
            try (PreparedStatement select = connection.prepareStatement(LAST);
                    ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    signed = row.getLong(1);
                    if (!row.getBoolean(2)) {
                        return Signing.CONTRADICTED;
                    }
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "select position, hash from audit_seal order by position desc limit 1");
                    ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getLong(1) == signed) {
                    return Signing.NOTHING_NEW;
                }
                Instant at = now.truncatedTo(ChronoUnit.MICROS);
                write(connection, AuditHead.signed(origin, row.getLong(1), row.getString(2), at.toString(), key), at);
                return Signing.SIGNED;
            }
        }
    }

    /** Heads after a position, in order. */
    List<AuditHead> after(long position, int rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select position, hash, signed_at, key, signature from audit_head
                        where position > ? order by position limit ?
                        """)) {
            select.setLong(1, position);
            select.setInt(2, rows);
            List<AuditHead> heads = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String at =
                            row.getObject(3, OffsetDateTime.class).toInstant().toString();
                    heads.add(new AuditHead(
                            origin, row.getLong(1), row.getString(2), at, row.getString(4), row.getString(5)));
                }
            }
            return heads;
        }
    }

    /** Of two replicas that sign the same head one is enough. */
    private static void write(Connection connection, AuditHead head, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into audit_head (position, hash, signed_at, key, signature) values (?, ?, ?, ?, ?)
                on conflict (position) do nothing
                """)) {
            insert.setLong(1, head.position());
            insert.setString(2, head.hash());
            insert.setObject(3, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            insert.setString(4, head.key());
            insert.setString(5, head.signature());
            insert.executeUpdate();
        }
    }
}

package vn.thads.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the trail, recomputed from what is stored (kiểm tra nhật ký kiểm toán).
 *
 * @param whole whether every record fits the one before and every head that the service signed
 * @param from position behind which it was begun
 * @param records records that fit, from there on
 * @param head hash of the last of them; null where there is none
 * @param firstBad position of the first record that does not fit, or null
 * @param reason what is wrong with it, or null
 * @param next where to go on, or null at the end of the trail
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "AuditCheck",
        description = "A stretch of the audit trail, verified (kết quả kiểm tra nhật ký kiểm toán)")
public record AuditCheck(
        boolean whole,
        long from,
        long records,
        @Nullable String head,
        @Nullable Long firstBad,
        @Nullable String reason,
        @Nullable Long next) {
    private static final int ROWS = 1_000;

    private static final String HASH_AT = "select hash from audit_seal where position = ?";

    /** Verifies some records behind a position; what stands before it is taken for granted. */
    static AuditCheck of(DataSource database, Heads heads, long from, int limit) throws SQLException {
        NavigableMap<Long, String> signed = new TreeMap<>();
        for (List<AuditHead> some = heads.after(from, ROWS); !some.isEmpty(); ) {
            some.forEach(head -> signed.put(head.position(), head.hash()));
            some = heads.after(some.getLast().position(), ROWS);
        }
        try (Connection connection = database.getConnection()) {
            return of(connection, new Walk(from, limit, signed));
        }
    }

    /** The same as an open transaction sees it. */
    static AuditCheck of(Connection connection, Walk walk) throws SQLException {
        String before = walk.from() == 0 ? AuditEntry.GENESIS : hashAt(connection, walk.from());
        return before == null
                ? broken(walk.from(), 0, null, walk.from(), "the trail does not reach this far")
                : along(connection, walk, before);
    }

    /**
     * How far to go.
     *
     * @param from position behind which it begins
     * @param limit records at most
     * @param signed hashes of the heads that the service signed, by their position
     */
    record Walk(long from, int limit, NavigableMap<Long, String> signed) {}

    private static AuditCheck along(Connection connection, Walk walk, String before) throws SQLException {
        String hash = before;
        long position = walk.from();
        long end = walk.from() + walk.limit();
        while (position < end) {
            List<AuditEntry> entries = Seals.after(connection, position, (int) Math.min(ROWS, end - position));
            if (entries.isEmpty()) {
                return ended(walk, position, hash);
            }
            for (AuditEntry entry : entries) {
                String fault = faultOf(entry, position + 1, hash);
                if (fault != null) {
                    return broken(walk.from(), position - walk.from(), hash, position + 1, fault);
                }
                position++;
                hash = entry.hash();
                if (!hash.equals(walk.signed().getOrDefault(position, hash))) {
                    return writtenAnew(walk, position);
                }
            }
        }
        return new AuditCheck(true, walk.from(), position - walk.from(), hash, null, null, position);
    }

    private static @Nullable String faultOf(AuditEntry entry, long expected, String before) {
        if (entry.position() != expected) {
            return "the record is missing: the next one is number " + entry.position();
        }
        return entry.hash().equals(entry.hashBehind(before))
                ? null
                : "the hash does not fit the content and the record before";
    }

    /** The chain is whole in itself: the first bad record lies behind the last head that holds. */
    private static AuditCheck writtenAnew(Walk walk, long contradicted) {
        Long holds = walk.signed().lowerKey(contradicted);
        long whole = holds == null ? walk.from() : holds;
        return broken(
                walk.from(),
                whole - walk.from(),
                holds == null ? null : walk.signed().get(holds),
                whole + 1,
                "the signed head of record %d says otherwise: here or later the trail was written anew"
                        .formatted(contradicted));
    }

    private static AuditCheck ended(Walk walk, long position, String hash) {
        return walk.signed().keySet().stream()
                .filter(head -> head > position)
                .findFirst()
                .map(head -> broken(
                        walk.from(),
                        position - walk.from(),
                        hash,
                        position + 1,
                        "the trail ends before the signed head of record " + head))
                .orElseGet(() -> new AuditCheck(true, walk.from(), position - walk.from(), hash, null, null, null));
    }

    private static AuditCheck broken(long from, long records, @Nullable String head, long firstBad, String reason) {
        return new AuditCheck(false, from, records, head, firstBad, reason, null);
    }

    private static @Nullable String hashAt(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH_AT)) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}

package vn.thads.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Table {@code office_change}: the number of the last batch that told of a case which an office holds or held, and the latest instant of
 * knowledge among those cases. Numbers come from one sequence, so that one of the running ledger and one of a rebuilt ledger are never the same.
 */
final class OfficeChanges {
    /** The number is drawn when the row is held, so that the numbers of an office grow in the order of the commits. */
    private static final String NOTE = """
            insert into office_change as known (office, change, last_recorded_at)
            select office, nextval('public.office_change_number'), recorded_at
            from unnest(?::text[], ?::timestamptz[]) as touched (office, recorded_at)
            on conflict (office) do update set change = nextval('public.office_change_number'),
                last_recorded_at = greatest(known.last_recorded_at, excluded.last_recorded_at)
            """;

    private static final String READ =
            "select office, change, last_recorded_at from office_change where office = any(?)";

    private OfficeChanges() {}

    /**
     * The last posting of an office.
     *
     * @param number its number; 0 where there is none
     * @param lastRecordedAt whoever knows what was known then knows every entry of the office
     */
    record Change(long number, Instant lastRecordedAt) {
        static final Change NONE = new Change(0, Instant.MIN);
    }

    /** Notes that offices were touched, in the transaction that posts; in one order, so that two batches never wait for each other. */
    static void note(Connection connection, SortedMap<String, Instant> recordedAt) throws SQLException {
        try (PreparedStatement note = connection.prepareStatement(NOTE)) {
            note.setArray(
                    1, connection.createArrayOf("text", recordedAt.keySet().toArray()));
            note.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            recordedAt.values().stream().map(Instant::toString).toArray()));
            note.executeUpdate();
        }
    }

    /** The last posting of each office; one without a posting is left out. */
    static Map<String, Change> of(Connection connection, Collection<String> offices) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setArray(1, connection.createArrayOf("text", offices.toArray()));
            var changes = new HashMap<String, Change>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    changes.put(
                            row.getString(1),
                            new Change(
                                    row.getLong(2),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
            return changes;
        }
    }
}

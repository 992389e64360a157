package vn.thads.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Up to which position the journal is settled: no transaction that is still open can put anything before it.
 *
 * <p>A position is drawn before its transaction commits, so a lower one may appear after a higher one, and whoever reads "greater
 * than the last I saw" would miss it. A transaction has its number before it draws a position; so once every transaction that had a
 * number when a position was the highest is over, everything up to that position is there or never will be.
 */
@ApplicationScoped
class SettledPositions {
    private static final int MAX_SAMPLES = 1_000;

    private final Deque<Sample> samples = new ArrayDeque<>();
    private long settled;

    /**
     * What was seen at one moment.
     *
     * @param position highest position drawn
     * @param transaction first number that no transaction had yet
     */
    private record Sample(long position, long transaction) {}

    /**
     * What is known now.
     *
     * @param settled everything up to here may be read
     * @param highest highest position drawn, settled or not
     */
    record Horizon(long settled, long highest) {}

    /** Looks at the database once more; the connection must not be in a transaction. */
    synchronized Horizon look(Connection connection) throws SQLException {
        // two statements: the position must be older than the snapshot
        long highest = one(connection, "select case when is_called then last_value else 0 end from event_position_seq");
        long open;
        try (PreparedStatement select = connection.prepareStatement("""
                        select pg_snapshot_xmin(s)::text::bigint, pg_snapshot_xmax(s)::text::bigint
                        from pg_current_snapshot() s
                        """);
                ResultSet row = select.executeQuery()) {
            row.next();
            open = row.getLong(1);
            if (samples.size() < MAX_SAMPLES) {
                samples.addLast(new Sample(highest, row.getLong(2)));
            }
        }
        for (Sample oldest = samples.peekFirst();
                oldest != null && oldest.transaction() <= open;
                oldest = samples.peekFirst()) {
            settled = Math.max(settled, oldest.position());
            samples.removeFirst();
        }
        return new Horizon(settled, highest);
    }

    private static long one(Connection connection, String select) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

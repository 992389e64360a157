package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thads.events.EventTypes;
import vn.thads.platform.bulk.CopiedRows;
import vn.thads.platform.trace.TraceContext;

/**
 * The append-only list of everything this service has told, kept for ever (nhật ký sự kiện).
 *
 * <p>An event and its row in the outbox are written in the caller's transaction: either the change and its event are there, or
 * neither. Kafka is not touched here, so no write waits for a broker.
 */
@ApplicationScoped
public class Journal {
    /**
     * One round trip for any number of events. {@code transaction} stands before {@code position} in the table, so the transaction
     * has its number before it draws a position; {@link SettledPositions} rests on that.
     */
    private static final String APPEND = """
        with appended as (
            insert into event (type, subject, sequence, legal_date, recorded_at, traceparent, body)
            select type, subject, sequence, legal_date, recorded_at, ?, body
            from unnest(?::text[], ?::text[], ?::bigint[], ?::date[], ?::timestamptz[], ?::text[])
                with ordinality as given (type, subject, sequence, legal_date, recorded_at, body, place)
            order by place
            returning position)
        insert into outbox (position) select position from appended
        """;

    /** The first statement of two: the transaction has its number before it draws positions, here as above. */
    private static final String NUMBER = "select pg_current_xact_id()";

    private static final String DRAW =
            "select nextval('event_position_seq') as position from generate_series(1, ?) order by position";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Relay relay;
    private final CrashPoint crashPoint;

    Journal(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            Relay relay,
            CrashPoint crashPoint) {
        this.database = database;
        this.transactions = transactions;
        this.relay = relay;
        this.crashPoint = crashPoint;
    }

    /**
     * Appends one event.
     *
     * @throws IllegalStateException if no transaction is active
     */
    public void append(NewEvent event) {
        append(List.of(event));
    }

    /**
     * Appends events in their order.
     *
     * @throws IllegalStateException if no transaction is active, or if a sequence of an aggregate is used twice
     */
    public void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException(
                    "an event is appended in the transaction of its change, and none is active");
        }
        crashPoint.reached(CrashPoint.Step.BEFORE_JOURNAL);
        try (Connection connection = database.getConnection()) {
            if (events.size() < CopiedRows.WORTH_COPYING) {
                insert(connection, events);
            } else {
                copy(connection, events);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal took no events", e);
        }
        crashPoint.reached(CrashPoint.Step.AFTER_JOURNAL);
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    private static void insert(Connection connection, List<NewEvent> events) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setString(1, TraceContext.current());
            append.setArray(2, connection.createArrayOf("text", column(events, e -> EventTypes.typeOf(e.event()))));
            append.setArray(
                    3,
                    connection.createArrayOf(
                            "text", column(events, e -> e.event().subject())));
            append.setArray(4, connection.createArrayOf("bigint", column(events, NewEvent::sequence)));
            append.setArray(
                    5,
                    connection.createArrayOf(
                            "date", column(events, e -> e.event().legalDate().toString())));
            append.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz", column(events, e -> e.recordedAt().toString())));
            append.setArray(7, connection.createArrayOf("text", column(events, e -> EventTypes.toJson(e.event()))));
            append.executeUpdate();
        }
    }

    private static void copy(Connection connection, List<NewEvent> events) throws SQLException {
        var journal = new CopiedRows(
                "event", "position, type, subject, sequence, legal_date, recorded_at, traceparent, body");
        var outbox = new CopiedRows("outbox", "position");
        List<Long> positions = positions(connection, events.size());
        String traceparent = TraceContext.current();
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            journal.add(
                    positions.get(i),
                    EventTypes.typeOf(event.event()),
                    event.event().subject(),
                    event.sequence(),
                    event.event().legalDate(),
                    event.recordedAt(),
                    traceparent,
                    EventTypes.toJson(event.event()));
            outbox.add(positions.get(i));
        }
        journal.writeTo(connection);
        outbox.writeTo(connection);
    }

    private static List<Long> positions(Connection connection, int count) throws SQLException {
        try (PreparedStatement number = connection.prepareStatement(NUMBER);
                PreparedStatement draw = connection.prepareStatement(DRAW)) {
            number.execute();
            draw.setInt(1, count);
            List<Long> positions = new ArrayList<>(count);
            try (ResultSet row = draw.executeQuery()) {
                while (row.next()) {
                    positions.add(row.getLong(1));
                }
            }
            return positions;
        }
    }

    private static Object[] column(List<NewEvent> events, java.util.function.Function<NewEvent, Object> part) {
        return events.stream().map(part).toArray();
    }

    /** Tells the relay of this process; the one of another replica looks by itself every tenth of a second. */
    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing: the rows are written
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                crashPoint.reached(CrashPoint.Step.AFTER_COMMIT);
                relay.wake();
            }
        }
    }
}

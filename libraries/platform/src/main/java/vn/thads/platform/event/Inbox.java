package vn.thads.platform.event;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.thads.platform.trace.Tracing;

/**
 * What happens to records within one transaction of the inbox: duplicates are ignored, a gap holds what comes after it, and each
 * aggregate is locked, so that a process that lost its partitions without knowing it cannot apply anything twice.
 *
 * @param consumers who wants the events
 * @param entities the session of Hibernate, where the service has one
 * @param crashPoint where a fault test may halt
 * @param seal for what is set aside
 * @param tracing tells whose request takes effect
 */
record Inbox(
        List<EventConsumer> consumers,
        Optional<EntityManager> entities,
        CrashPoint crashPoint,
        RecordSeal seal,
        Tracing tracing) {
    Inbox {
        consumers = List.copyOf(consumers);
    }

    /**
     * A record that says which aggregate it belongs to.
     *
     * @param envelope the record
     * @param stream the aggregate
     * @param sequence its version
     */
    private record Addressed(Envelope envelope, Envelope.Stream stream, long sequence) {
        static Addressed of(Envelope envelope) throws Envelope.Unreadable {
            return new Addressed(envelope, envelope.stream(), envelope.sequence());
        }
    }

    /** Takes records that were polled; the caller writes the offsets and commits. Answers how many events took effect. */
    long take(Connection connection, List<Envelope> records) throws SQLException {
        List<Addressed> addressed = new ArrayList<>(records.size());
        TreeSet<Envelope.Stream> wanted = new TreeSet<>();
        DeadLetterSql deadLetters = new DeadLetterSql(connection, seal);
        for (Envelope record : records) {
            try {
                Addressed one = Addressed.of(record);
                addressed.add(one);
                wanted.add(one.stream());
            } catch (Envelope.Unreadable e) {
                deadLetters.write(record, new DeadLetterSql.Failure("inbox", e.reason()));
            }
        }
        Map<Envelope.Stream, StreamState> streams = new InboxSql(connection, seal).lock(wanted);
        crashPoint.reached(CrashPoint.Step.AFTER_INBOX);
        List<Envelope> ready = new ArrayList<>(addressed.size());
        for (Addressed one : addressed) {
            StreamState state = state(streams, one);
            state.offer(one.sequence(), one.envelope());
            ready.addAll(state.ready());
        }
        finish(connection, streams, ready);
        return streams.values().stream()
                .mapToLong(state -> state.applied() - state.start())
                .sum();
    }

    /** Tries a dead letter again, and what waited behind it; answers whether it could be handled now. */
    boolean replay(Connection connection, Envelope letter) throws SQLException {
        Addressed one;
        try {
            one = Addressed.of(letter);
        } catch (Envelope.Unreadable e) {
            return false;
        }
        Map<Envelope.Stream, StreamState> streams = new InboxSql(connection, seal).lock(List.of(one.stream()));
        StreamState state = state(streams, one);
        state.offer(one.sequence(), one.envelope());
        finish(connection, streams, state.ready());
        return state.applied() >= one.sequence();
    }

    /** Goes on without a dead letter: what waited behind it is applied. */
    void drop(Connection connection, Envelope letter) throws SQLException {
        Addressed one;
        try {
            one = Addressed.of(letter);
        } catch (Envelope.Unreadable e) {
            return; // no aggregate waits for it
        }
        Map<Envelope.Stream, StreamState> streams = new InboxSql(connection, seal).lock(List.of(one.stream()));
        StreamState state = state(streams, one);
        if (state.isNext(one.sequence())) {
            state.done(one.sequence());
        }
        finish(connection, streams, state.ready());
    }

    private void finish(Connection connection, Map<Envelope.Stream, StreamState> streams, List<Envelope> ready)
            throws SQLException {
        new Delivery(connection, consumers, entities, streams, seal, tracing).deliver(ready);
        crashPoint.reached(CrashPoint.Step.AFTER_EFFECT);
        DeadLetterSql deadLetters = new DeadLetterSql(connection, seal);
        for (var entry : streams.entrySet()) {
            if (entry.getValue().wasHealed()) {
                deadLetters.healed(entry.getKey(), entry.getValue().start() + 1);
            }
        }
        new InboxSql(connection, seal).save(streams);
    }

    private static StreamState state(Map<Envelope.Stream, StreamState> streams, Addressed one) {
        StreamState state = streams.get(one.stream());
        if (state == null) {
            throw new IllegalStateException("the aggregate is not locked");
        }
        return state;
    }
}

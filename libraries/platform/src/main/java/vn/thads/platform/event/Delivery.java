package vn.thads.platform.event;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thads.platform.trace.Spans;
import vn.thads.platform.trace.TraceContext;
import vn.thads.platform.trace.Tracing;

/**
 * Hands events to the consumers within one transaction. A batch that fails is divided until the guilty event stands alone; that one
 * becomes a dead letter, and the events behind it of the same aggregate wait.
 */
final class Delivery {
    private final Connection connection;
    private final List<EventConsumer> consumers;
    private final Optional<EntityManager> entities;
    private final Map<Envelope.Stream, StreamState> streams;
    private final DeadLetterSql deadLetters;
    private final Tracing tracing;

    Delivery(
            Connection connection,
            List<EventConsumer> consumers,
            Optional<EntityManager> entities,
            Map<Envelope.Stream, StreamState> streams,
            RecordSeal seal,
            Tracing tracing) {
        this.connection = connection;
        this.consumers = consumers;
        this.entities = entities;
        this.streams = streams;
        this.deadLetters = new DeadLetterSql(connection, seal);
        this.tracing = tracing;
    }

    /**
     * An event whose turn has come.
     *
     * @param stream its aggregate
     * @param sequence its version
     * @param envelope how it came
     * @param event its body
     */
    private record Turn(Envelope.Stream stream, long sequence, Envelope envelope, ReceivedEvent event) {}

    void deliver(List<Envelope> envelopes) throws SQLException {
        List<Turn> turns = new ArrayList<>(envelopes.size());
        for (Envelope envelope : envelopes) {
            open(envelope, turns);
        }
        apply(turns);
    }

    /** An unreadable event fails when its turn comes: what stands before it in the batch is applied first. */
    private void open(Envelope envelope, List<Turn> turns) throws SQLException {
        try {
            turns.add(new Turn(envelope.stream(), envelope.sequence(), envelope, envelope.open()));
        } catch (Envelope.Unreadable e) {
            apply(turns);
            turns.clear();
            Envelope.Stream stream = new Envelope.Stream(
                    envelope.place().topic(), String.valueOf(envelope.headers().get("ce_subject")));
            long sequence = Long.parseLong(String.valueOf(envelope.headers().get("ce_sequence")));
            if (state(stream).isNext(sequence)) {
                fail(envelope, stream, sequence, new DeadLetterSql.Failure("inbox", e.reason()));
            }
        }
    }

    private void apply(List<Turn> planned) throws SQLException {
        List<Turn> turns = nextOnes(planned);
        if (turns.isEmpty()) {
            return;
        }
        savepoint("savepoint delivery");
        try {
            consume(turns);
            savepoint("release savepoint delivery");
            turns.forEach(turn -> state(turn.stream()).done(turn.sequence()));
        } catch (ConsumerFailed e) {
            if (Transience.isTransient(e.getCause())) {
                throw new SQLException("the database is in trouble, not the event", "40001", e);
            }
            savepoint("rollback to savepoint delivery");
            entities.ifPresent(EntityManager::clear);
            if (turns.size() == 1) {
                Turn guilty = turns.getFirst();
                fail(
                        guilty.envelope(),
                        guilty.stream(),
                        guilty.sequence(),
                        new DeadLetterSql.Failure(e.consumer(), Transience.reason(e.getCause())));
            } else {
                int half = turns.size() / 2;
                apply(turns.subList(0, half));
                apply(turns.subList(half, turns.size()));
            }
        }
    }

    /** As text: the pool refuses {@code Connection.rollback} within a transaction, even to a savepoint. */
    private void savepoint(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Leaves out what stands behind a failure. */
    private List<Turn> nextOnes(List<Turn> planned) {
        Map<Envelope.Stream, Long> next = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>(planned.size());
        for (Turn turn : planned) {
            Long before = next.get(turn.stream());
            boolean follows =
                    before == null ? state(turn.stream()).isNext(turn.sequence()) : turn.sequence() == before + 1;
            if (follows) {
                next.put(turn.stream(), turn.sequence());
                turns.add(turn);
            }
        }
        return List.copyOf(turns);
    }

    /** What an event causes belongs to the trace that caused the event; a batch of several has none of its own. */
    private static void enterTrace(List<Turn> turns, Spans spans) {
        String first = turns.getFirst().envelope().traceparent();
        boolean isOne = first != null
                && turns.stream().allMatch(turn -> first.equals(turn.envelope().traceparent()));
        TraceContext.enterIfValid(isOne ? spans.within(first) : null);
    }

    private void consume(List<Turn> turns) throws ConsumerFailed {
        for (EventConsumer consumer : consumers) {
            List<Turn> wanted = turns.stream()
                    .filter(turn -> consumer.topics().contains(turn.stream().topic()))
                    .toList();
            if (!wanted.isEmpty()) {
                consume(consumer, wanted);
            }
        }
    }

    private void consume(EventConsumer consumer, List<Turn> turns) throws ConsumerFailed {
        try (Spans spans = tracing.effect(
                consumer.name(),
                () -> turns.stream().map(turn -> turn.envelope().traceparent()))) {
            try {
                enterTrace(turns, spans);
                consumer.apply(turns.stream().map(Turn::event).toList());
                entities.ifPresent(EntityManager::flush);
            } catch (RuntimeException e) {
                spans.failed(e);
                throw new ConsumerFailed(consumer.name(), e);
            } finally {
                TraceContext.leave();
            }
        }
    }

    private void fail(Envelope envelope, Envelope.Stream stream, long sequence, DeadLetterSql.Failure failure)
            throws SQLException {
        deadLetters.write(envelope, stream, sequence, failure);
        state(stream).failed(sequence);
    }

    private StreamState state(Envelope.Stream stream) {
        StreamState state = streams.get(stream);
        if (state == null) {
            throw new IllegalStateException("the aggregate is not locked");
        }
        return state;
    }

    /** Whose work failed, and with what. */
    private static final class ConsumerFailed extends Exception {
        private final String consumer;

        ConsumerFailed(String consumer, RuntimeException cause) {
            super(cause);
            this.consumer = consumer;
        }

        String consumer() {
            return consumer;
        }
    }
}

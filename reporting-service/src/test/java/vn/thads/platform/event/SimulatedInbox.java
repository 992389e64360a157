package vn.thads.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The inbox of a service with its table in memory: {@link Envelope} reads the records and {@link StreamState} orders them as in the real
 * one, and what a batch did is there only after its commit.
 */
public final class SimulatedInbox {
    private static final String TOPIC = "thads.cases.v1";

    private final Mistake mistake;
    private final Map<Envelope.Stream, Row> rows = new HashMap<>();

    /** What can be wrong with an inbox. */
    public enum Mistake {
        /** Nothing. */
        NONE,
        /** It does not keep what it has applied. */
        FORGETS_SEQUENCES,
        /** It hands on what comes, whatever is still missing before it. */
        SKIPS_GAPS,
        /** It does not keep what waits behind a gap. */
        FORGETS_WHAT_WAITS
    }

    /** A record on the broker. */
    public record Message(
            UUID id, String type, String subject, long sequence, LocalDate legalDate, Instant recordedAt, String body) {
        Envelope envelope() {
            return new Envelope(
                    new Envelope.Place(TOPIC, 0, 0),
                    subject.getBytes(UTF_8),
                    Map.of(
                            "ce_id", id.toString(),
                            "ce_type", type,
                            "ce_subject", subject,
                            "ce_sequence", Long.toString(sequence),
                            "ce_legaldate", legalDate.toString(),
                            "ce_time", recordedAt.toString()),
                    body.getBytes(UTF_8));
        }
    }

    private record Row(long applied, Map<Long, Envelope> waiting) {}

    public SimulatedInbox(Mistake mistake) {
        this.mistake = mistake;
    }

    /** Looks at records within a transaction. */
    public Batch take(List<Message> messages) {
        var batch = new Batch();
        for (Message message : messages) {
            try {
                batch.take(message.envelope());
            } catch (Envelope.Unreadable e) {
                throw new IllegalStateException("the simulation wrote what nobody can read: " + e.reason(), e);
            }
        }
        return batch;
    }

    /** One transaction. */
    public final class Batch {
        private final Map<Envelope.Stream, StreamState> streams = new HashMap<>();
        private final List<ReceivedEvent> events = new ArrayList<>();

        private void take(Envelope envelope) throws Envelope.Unreadable {
            StreamState state = streams.computeIfAbsent(envelope.stream(), SimulatedInbox.this::lock);
            if (mistake == Mistake.SKIPS_GAPS) {
                events.add(envelope.open());
                return;
            }
            state.offer(envelope.sequence(), envelope);
            for (Envelope ready : state.ready()) {
                if (!state.isNext(ready.sequence())) {
                    throw new IllegalStateException("handed out of turn: " + ready.headers());
                }
                events.add(ready.open());
                state.done(ready.sequence());
            }
        }

        /** What the consumers are given, in order. */
        public List<ReceivedEvent> events() {
            return List.copyOf(events);
        }

        /** The end of the transaction: what it did stays. */
        public void commit() {
            streams.forEach((stream, state) -> {
                if (state.hasChanged() && mistake != Mistake.FORGETS_SEQUENCES) {
                    rows.put(stream, new Row(state.applied(), waiting(stream, state)));
                }
            });
        }

        private Map<Long, Envelope> waiting(Envelope.Stream stream, StreamState state) {
            var waiting = new TreeMap<Long, Envelope>();
            Row before = rows.get(stream);
            if (before != null) {
                waiting.putAll(before.waiting());
            }
            state.noLongerHeld().forEach(waiting::remove);
            if (mistake != Mistake.FORGETS_WHAT_WAITS) {
                waiting.putAll(state.newlyWaiting());
            }
            return waiting;
        }
    }

    private StreamState lock(Envelope.Stream stream) {
        Row row = rows.get(stream);
        if (row == null) {
            return StreamState.fresh();
        }
        var state = StreamState.known(row.applied(), false);
        row.waiting().forEach(state::held);
        return state;
    }
}

package vn.thads.reporting.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import vn.thads.events.EventTypes;
import vn.thads.platform.event.SimulatedInbox.Message;
import vn.thads.reporting.simulation.Story.Request;

/**
 * case-service with its clients: aggregates with versions, a journal, an outbox, answers kept by their key.
 *
 * <p>Transactions of different cases cross each other; a position is drawn when one begins and is there when it commits. A client that
 * gets no answer asks again with the same key.
 */
final class SimulatedOffice {
    private final List<Story> stories;
    private final SplittableRandom random;
    private final Fault fault;

    private final Map<UUID, Integer> acknowledged = new HashMap<>();
    private final Map<UUID, Open> open = new TreeMap<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final NavigableMap<Long, Message> journal = new TreeMap<>();
    private final NavigableMap<Long, Message> outbox = new TreeMap<>();
    private final Map<UUID, List<List<CountByHand.Told>>> truth = new HashMap<>();
    private long lastPosition;

    private record Open(long position, Message message, String key, int request, Instant now) {}

    SimulatedOffice(List<Story> stories, SplittableRandom random, Fault fault) {
        this.stories = stories;
        this.random = random;
        this.fault = fault;
    }

    /** A client asks: a transaction begins, or the answer to an earlier request is found. */
    void request(Instant now) {
        Story story = stories.get(random.nextInt(stories.size()));
        UUID caseId = story.caseId();
        int next = acknowledged.getOrDefault(caseId, 0);
        if (next == story.requests().size() || open.containsKey(caseId)) {
            return;
        }
        String key = caseId + "/" + next;
        if (keys.contains(key) && fault != Fault.IDEMPOTENCY_KEY_IGNORED) {
            acknowledged.put(caseId, next + 1);
            return;
        }
        Request request = story.requests().get(next);
        var message = new Message(
                Story.id(random),
                EventTypes.typeOf(request.event()),
                request.event().subject(),
                versions.getOrDefault(caseId, 0L) + 1,
                request.event().legalDate(),
                now,
                EventTypes.toJson(request.event()));
        open.put(caseId, new Open(++lastPosition, message, key, next, now));
    }

    /** One of the open transactions commits; now and then its answer does not reach the client. */
    void commit() {
        if (open.isEmpty()) {
            return;
        }
        UUID caseId = List.copyOf(open.keySet()).get(random.nextInt(open.size()));
        Open done = open.remove(caseId);
        if (done == null) {
            return;
        }
        journal.put(done.position(), done.message());
        outbox.put(done.position(), done.message());
        versions.put(caseId, done.message().sequence());
        if (keys.add(done.key())) {
            Story story = storyOf(caseId);
            truth.computeIfAbsent(caseId, unknown -> new ArrayList<>())
                    .add(story.requests().get(done.request()).told(done.now()));
        }
        if (random.nextInt(6) > 0) {
            acknowledged.put(caseId, done.request() + 1);
        }
    }

    /** The process dies: what is not committed never was. */
    void crash() {
        open.clear();
    }

    /** Everything in the journal is told once more. */
    void emitAgain() {
        outbox.putAll(journal);
    }

    NavigableMap<Long, Message> outbox() {
        return outbox;
    }

    boolean isIdle() {
        return open.isEmpty();
    }

    boolean isDone() {
        return open.isEmpty()
                && stories.stream()
                        .allMatch(story -> acknowledged.getOrDefault(story.caseId(), 0)
                                == story.requests().size());
    }

    long version(UUID caseId) {
        return versions.getOrDefault(caseId, 0L);
    }

    /** What the clients know to have told of a case, by request: kept apart from the journal. */
    List<List<CountByHand.Told>> truth(UUID caseId) {
        return truth.getOrDefault(caseId, List.of());
    }

    /** Cases of which something is known, whatever an import will still bring. */
    Set<UUID> casesKnown() {
        return Set.copyOf(truth.keySet());
    }

    private Story storyOf(UUID caseId) {
        return stories.stream()
                .filter(story -> story.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }
}

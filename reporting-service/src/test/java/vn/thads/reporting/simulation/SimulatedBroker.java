package vn.thads.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.thads.platform.event.SimulatedInbox.Message;

/**
 * A topic of a few partitions. A record is on its way for a while: those of one aggregate from one producer arrive in order – mostly,
 * for one is withheld now and then –, those of different aggregates do not, and one may be written twice.
 */
final class SimulatedBroker {
    static final int PARTITIONS = 3;
    private static final int LATEST_HOURS = 40;
    private static final int WITHHELD_HOURS = 24 * 40;

    private final SplittableRandom random;
    private final List<List<Message>> partitions = new ArrayList<>();
    private final List<Sent> onTheWay = new ArrayList<>();
    private int topicId;

    /** A record that a producer has sent. */
    static final class Sent {
        private final Message message;
        private final Instant arrives;
        private boolean acknowledged;

        Sent(Message message, Instant arrives) {
            this.message = message;
            this.arrives = arrives;
        }

        boolean isAcknowledged() {
            return acknowledged;
        }
    }

    SimulatedBroker(SplittableRandom random) {
        this.random = random;
        empty();
    }

    private void empty() {
        partitions.clear();
        for (int i = 0; i < PARTITIONS; i++) {
            partitions.add(new ArrayList<>());
        }
    }

    /** Takes a wave of records from a producer. */
    List<Sent> send(Iterable<Message> wave, Instant now) {
        var sent = new ArrayList<Sent>();
        Map<String, Instant> latest = new HashMap<>();
        for (Message message : wave) {
            Instant arrives = now.plus(Duration.ofHours(random.nextInt(LATEST_HOURS)));
            Instant before = latest.getOrDefault(message.subject(), Instant.MIN);
            arrives = arrives.isBefore(before) ? before : arrives;
            latest.put(message.subject(), arrives);
            if (random.nextInt(40) == 0) {
                arrives = arrives.plus(Duration.ofHours(random.nextInt(WITHHELD_HOURS)));
            }
            sent.add(new Sent(message, arrives));
        }
        onTheWay.addAll(sent);
        return sent;
    }

    /** Writes what has arrived. */
    void arrive(Instant now) {
        var arrived = new ArrayList<>(
                onTheWay.stream().filter(sent -> !sent.arrives.isAfter(now)).toList());
        arrived.sort((one, other) -> one.arrives.compareTo(other.arrives));
        for (Sent sent : arrived) {
            List<Message> partition = partitions.get(partitionOf(sent.message));
            partition.add(sent.message);
            if (random.nextInt(15) == 0) {
                partition.add(sent.message);
            }
            sent.acknowledged = true;
        }
        onTheWay.removeAll(arrived);
    }

    /** A producer has died; what it had sent comes or does not. */
    void loseSome(List<Sent> ofProducer) {
        for (Sent sent : ofProducer) {
            if (random.nextBoolean()) {
                onTheWay.remove(sent);
            }
        }
    }

    /** The data directory is gone: a new topic of the same name. */
    void wipe() {
        empty();
        onTheWay.clear();
        topicId++;
    }

    int topicId() {
        return topicId;
    }

    List<Message> partition(int number) {
        return partitions.get(number);
    }

    boolean isQuiet() {
        return onTheWay.isEmpty();
    }

    private static int partitionOf(Message message) {
        return Math.floorMod(message.subject().hashCode(), PARTITIONS);
    }
}

package vn.thads.reporting.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.thads.platform.event.SimulatedInbox.Message;
import vn.thads.reporting.simulation.SimulatedBroker.Sent;

/** The relay: reads a wave of the outbox, sends it, waits for every acknowledgement, deletes the rows. It may die between any two. */
final class SimulatedRelay {
    private final SimulatedOffice office;
    private final SimulatedBroker broker;
    private final SplittableRandom random;
    private final Fault fault;

    private final TreeMap<Long, Message> wave = new TreeMap<>();
    private List<Sent> sent = List.of();
    private long last;

    SimulatedRelay(SimulatedOffice office, SimulatedBroker broker, SplittableRandom random, Fault fault) {
        this.office = office;
        this.broker = broker;
        this.random = random;
        this.fault = fault;
    }

    void step(Instant now) {
        if (wave.isEmpty()) {
            read();
        } else if (sent.isEmpty()) {
            sent = broker.send(wave.values(), now);
            if (fault == Fault.OUTBOX_DELETED_BEFORE_ACKNOWLEDGEMENT) {
                office.outbox().keySet().removeAll(wave.keySet());
            }
        } else if (sent.stream().allMatch(Sent::isAcknowledged)) {
            office.outbox().keySet().removeAll(wave.keySet());
            forget();
        }
    }

    private void read() {
        long after = fault == Fault.RELAY_REMEMBERS_LAST_POSITION ? last : Long.MIN_VALUE;
        int size = 1 + random.nextInt(8);
        var rows = new ArrayList<>(office.outbox().tailMap(after, false).entrySet());
        rows.subList(0, Math.min(size, rows.size())).forEach(row -> wave.put(row.getKey(), row.getValue()));
        if (!wave.isEmpty()) {
            last = Math.max(last, wave.lastKey());
        }
    }

    void crash() {
        broker.loseSome(sent);
        forget();
    }

    private void forget() {
        wave.clear();
        sent = List.of();
    }

    boolean isIdle() {
        return wave.isEmpty() && office.outbox().isEmpty();
    }
}

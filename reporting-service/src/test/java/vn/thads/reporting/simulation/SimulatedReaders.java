package vn.thads.reporting.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import vn.thads.platform.event.SimulatedInbox;
import vn.thads.platform.event.SimulatedInbox.Batch;
import vn.thads.platform.event.SimulatedInbox.Message;
import vn.thads.reporting.ledger.SimulatedLedger;

/**
 * Two replicas of reporting-service in one consumer group over one database. One that lost a partition without knowing it still
 * delivers what it had polled; one that gets a partition begins where the database says, or earlier.
 */
final class SimulatedReaders {
    private final SimulatedBroker broker;
    private final SimulatedInbox inbox;
    private final SimulatedLedger ledger;
    private final SplittableRandom random;
    private final Fault fault;
    private final List<Member> members = List.of(new Member(), new Member());
    private final Map<Integer, Place> stored = new HashMap<>();

    /** How far a partition of a topic was read. */
    private record Place(int topicId, int next) {}

    private static final class Member {
        private final Map<Integer, Place> assigned = new TreeMap<>();
        private final Map<Integer, Place> polled = new TreeMap<>();
        private final List<Message> batch = new ArrayList<>();
    }

    SimulatedReaders(
            SimulatedBroker broker,
            SimulatedInbox inbox,
            SimulatedLedger ledger,
            SplittableRandom random,
            Fault fault) {
        this.broker = broker;
        this.inbox = inbox;
        this.ledger = ledger;
        this.random = random;
        this.fault = fault;
        for (int partition = 0; partition < SimulatedBroker.PARTITIONS; partition++) {
            assign(partition, 0);
        }
    }

    /** One of them polls, or delivers what it has polled. */
    void step(boolean mayCrash) {
        Member member = members.get(random.nextInt(members.size()));
        if (member.batch.isEmpty()) {
            poll(member);
        } else {
            deliver(member, mayCrash && random.nextInt(12) == 0);
        }
    }

    private void poll(Member member) {
        member.assigned.replaceAll((partition, place) -> present(place));
        member.assigned.forEach((partition, place) -> {
            List<Message> records = broker.partition(partition);
            int end = Math.min(records.size(), place.next() + 1 + random.nextInt(12));
            if (end > place.next()) {
                member.batch.addAll(records.subList(place.next(), end));
                member.polled.put(partition, new Place(place.topicId(), end));
            }
        });
        member.assigned.putAll(member.polled);
    }

    /** Records, sequences, entries and offsets in one transaction; a crash within it leaves nothing of it. */
    private void deliver(Member member, boolean crashes) {
        if (fault == Fault.OFFSETS_BEFORE_EFFECT) {
            stored.putAll(member.polled);
        }
        Batch batch = inbox.take(member.batch);
        SimulatedLedger.Work work = ledger.post(batch.events());
        if (!crashes) {
            batch.commit();
            work.commit();
            stored.putAll(member.polled);
        } else if (fault == Fault.ENTRIES_OUTLIVE_ROLLBACK) {
            work.commitEntriesAlone();
        }
        member.batch.clear();
        member.polled.clear();
        if (crashes) {
            restart(member);
        }
    }

    /** A process dies and comes back. */
    void crash() {
        Member member = members.get(random.nextInt(members.size()));
        member.batch.clear();
        member.polled.clear();
        restart(member);
    }

    private void restart(Member member) {
        member.assigned.replaceAll((partition, place) -> fromTheDatabase(partition));
    }

    /** A partition goes to a member of the group, which may be told to begin earlier than need be. */
    void rebalance() {
        assign(random.nextInt(SimulatedBroker.PARTITIONS), random.nextInt(members.size()));
    }

    private void assign(int partition, int to) {
        members.forEach(member -> member.assigned.remove(partition));
        Place from = fromTheDatabase(partition);
        int next = random.nextInt(3) == 0 ? random.nextInt(from.next() + 1) : from.next();
        members.get(to).assigned.put(partition, new Place(from.topicId(), next));
    }

    private Place fromTheDatabase(int partition) {
        return present(stored.getOrDefault(partition, new Place(broker.topicId(), 0)));
    }

    /** An offset of another topic of that name says nothing. */
    private Place present(Place place) {
        return place.topicId() == broker.topicId() ? place : new Place(broker.topicId(), 0);
    }

    boolean isIdle() {
        for (Member member : members) {
            if (!member.batch.isEmpty()) {
                return false;
            }
            for (var place : member.assigned.entrySet()) {
                if (present(place.getValue()).next()
                        < broker.partition(place.getKey()).size()) {
                    return false;
                }
            }
        }
        return true;
    }
}

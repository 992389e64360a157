package vn.thads.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.SplittableRandom;
import vn.thads.platform.event.SimulatedInbox;
import vn.thads.platform.event.SimulatedInbox.Mistake;
import vn.thads.reporting.ledger.SimulatedLedger;

/**
 * Some years of an office in one thread: clients, case-service, its relay, a broker, two replicas of reporting-service, and every trouble
 * that they may have, all drawn from one seed on a clock that nobody waits for.
 */
final class Simulation {
    /** Every instant at which an office says that it knew an imported fact is past by then. */
    static final Instant BEGIN = Instant.parse("2018-11-03T02:00:00Z");

    private static final int LONGEST_STEP_HOURS = 24 * 7;
    private static final int STEPS = 420;
    private static final int STEPS_TO_SETTLE = 40_000;

    private final SplittableRandom random;
    private final SimulatedOffice office;
    private final SimulatedBroker broker;
    private final SimulatedRelay relay;
    private final SimulatedReaders readers;
    private final Judge judge;
    private Instant now = BEGIN;

    private Simulation(long seed, Fault fault) {
        random = new SplittableRandom(seed);
        var stories = new ArrayList<Story>();
        int cases = 2 + random.nextInt(4);
        for (int i = 0; i < cases; i++) {
            stories.add(Story.any(random));
        }
        office = new SimulatedOffice(stories, random, fault);
        broker = new SimulatedBroker(random);
        relay = new SimulatedRelay(office, broker, random, fault);
        var ledger = new SimulatedLedger(fault == Fault.DUPLICATES_COUNT);
        readers = new SimulatedReaders(broker, new SimulatedInbox(mistake(fault)), ledger, random, fault);
        judge = new Judge(stories, office, ledger, random);
    }

    private static Mistake mistake(Fault fault) {
        return switch (fault) {
            case DUPLICATES_COUNT -> Mistake.FORGETS_SEQUENCES;
            case GAPS_SKIPPED -> Mistake.SKIPS_GAPS;
            case WAITING_EVENTS_FORGOTTEN -> Mistake.FORGETS_WHAT_WAITS;
            case NONE,
                    IDEMPOTENCY_KEY_IGNORED,
                    RELAY_REMEMBERS_LAST_POSITION,
                    OUTBOX_DELETED_BEFORE_ACKNOWLEDGEMENT,
                    OFFSETS_BEFORE_EFFECT,
                    ENTRIES_OUTLIVE_ROLLBACK -> Mistake.NONE;
        };
    }

    /**
     * Runs a seed to its end.
     *
     * @throws AssertionError if something was lost, counted twice or invented, or a figure changed that must not; the seed is named
     */
    static void run(long seed, Fault fault) {
        try {
            new Simulation(seed, fault).run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed %d; again with -Dsimulation.seed=%d: %s".formatted(seed, seed, e), e);
        }
    }

    private void run() {
        for (int step = 0; step < STEPS; step++) {
            advance();
            if (random.nextInt(24) == 0) {
                trouble();
            } else {
                work(true);
            }
            if (random.nextInt(60) == 0) {
                judge.look(now);
            }
        }
        for (int step = 0; !isSettled(); step++) {
            if (step == STEPS_TO_SETTLE) {
                throw new AssertionError("does not come to rest");
            }
            advance();
            work(false);
        }
        judge.lookAtTheEnd(now);
    }

    private void advance() {
        now = now.plus(Duration.ofHours(random.nextInt(LONGEST_STEP_HOURS)));
        broker.arrive(now);
    }

    private void work(boolean mayCrash) {
        switch (random.nextInt(8)) {
            case 0, 1 -> office.request(now);
            case 2 -> office.commit();
            case 3, 4 -> relay.step(now);
            default -> readers.step(mayCrash);
        }
    }

    private void trouble() {
        switch (random.nextInt(8)) {
            case 0, 1 -> office.crash();
            case 2, 3 -> relay.crash();
            case 4, 5 -> readers.crash();
            case 6 -> readers.rebalance();
            default -> {
                if (random.nextInt(4) == 0) {
                    broker.wipe();
                    relay.crash();
                    office.emitAgain();
                }
            }
        }
    }

    private boolean isSettled() {
        return office.isDone() && relay.isIdle() && broker.isQuiet() && readers.isIdle();
    }
}

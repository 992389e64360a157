package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.thads.events.EventTypes;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.testing.SharedServers;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.trace.Tracing;

/**
 * Transactions that draw their positions in one order and commit in another, eight more relays beside the service's own, and the
 * session of whichever leads killed again and again. {@code -Doutbox.events=1000000} for the long form.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CrossedCommitsTest {
    private static final Logger LOG = Logger.getLogger(CrossedCommitsTest.class.getName());
    private static final int WRITERS = 6;
    private static final int SUBJECTS = 10;
    private static final int EVENTS = Integer.getInteger("outbox.events", 20_000);
    private static final int PER_ROUND = 20;
    private static final int ROUNDS = EVENTS / WRITERS / PER_ROUND;
    private static final int KILL_EVERY = 20;
    private static final long SEED = Long.getLong("outbox.seed", 20170216L);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AtomicInteger rounds = new AtomicInteger();

    @Inject
    Bench bench;

    @Test
    void nothing_is_skipped_and_the_order_of_each_aggregate_kept() throws Exception {
        Map<UUID, Long> written = new HashMap<>();
        List<RelayLoop> relays = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Topics topics = bench.topics();
            RelayLoop relay =
                    new RelayLoop(otherSessions(), topics, EventTypes.REPORTS, "/things", step -> {}, Tracing.off());
            relays.add(relay);
            threads.add(Thread.ofPlatform().start(relay));
        }
        try {
            written.putAll(writeAndKill());
        } finally {
            relays.forEach(RelayLoop::stop);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        var told = bench.onTopic(EventTypes.REPORTS, written.keySet(), "ce_sequence");
        written.forEach((subject, last) -> {
            List<Long> all = LongStream.rangeClosed(1, last).boxed().toList();
            // an event may be told twice, but never for the first time behind a later one
            assertThat(told.getOrDefault(subject, List.of()).stream()
                            .distinct()
                            .map(Long::valueOf)
                            .toList())
                    .as("seed %d: %s on the topic", SEED, subject)
                    .isEqualTo(all);
            await("effects of " + subject)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(bench.effects(subject)).isEqualTo(all));
        });
    }

    private Map<UUID, Long> writeAndKill() throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        Map<UUID, Long> written = new HashMap<>();
        int killed = 0;
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Map<UUID, Long>>> writers = new ArrayList<>();
            CyclicBarrier barrier = new CyclicBarrier(WRITERS);
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                writers.add(threads.submit(() -> write(number, barrier)));
            }
            for (int next = KILL_EVERY; next < ROUNDS; next += KILL_EVERY) {
                int at = next;
                await("round " + at)
                        .atMost(PATIENCE)
                        .until(() -> rounds.get() >= at || writers.stream().anyMatch(Future::isDone));
                killed += killLeader();
            }
            for (Future<Map<UUID, Long>> writer : writers) {
                written.putAll(writer.get());
            }
        }
        await("the outbox is empty").atMost(PATIENCE).until(() -> bench.outbox() == 0);
        long millis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        long events = written.values().stream().mapToLong(Long::longValue).sum();
        LOG.info("seed %d: %d events, %d leaders killed, %d ms".formatted(SEED, events, killed, millis));
        assertThat(killed).isPositive();
        return written;
    }

    /** Rounds in which all draw positions before any commits, and half commit only after the others have. */
    private Map<UUID, Long> write(int number, CyclicBarrier barrier) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        List<UUID> subjects = new ArrayList<>();
        for (int i = 0; i < SUBJECTS; i++) {
            subjects.add(new UUID(random.nextLong(), random.nextLong()));
        }
        Map<UUID, Long> versions = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (number == 0) {
                rounds.set(round);
            }
            boolean isLate = new SplittableRandom(SEED + 31L * round + number % 2).nextBoolean() ^ number % 2 == 0;
            List<NewEvent> events = new ArrayList<>();
            for (int i = 0; i < PER_ROUND; i++) {
                UUID subject = subjects.get(random.nextInt(SUBJECTS));
                long version = versions.merge(subject, 1L, Long::sum);
                events.add(Bench.event(subject, version, "FALSE_DATA"));
            }
            QuarkusTransaction.requiringNew().run(() -> {
                bench.journal().append(events);
                pass(barrier);
                if (isLate) {
                    pass(barrier);
                }
            });
            if (!isLate) {
                pass(barrier);
            }
        }
        return versions;
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("another writer is gone", e);
        }
    }

    /** As if the process of the leader were gone: its session ends, whatever it was doing. */
    private int killLeader() {
        return bench.longs("""
            select case when pg_terminate_backend(pid) then 1 else 0 end from pg_locks
            where locktype = 'advisory' and granted and objsubid = 1
                and classid::bigint = ? and objid::bigint = ?
                and database = (select oid from pg_database where datname = current_database())
            """, RelayLoop.LEAD >>> 32, RelayLoop.LEAD & 0xffffffffL).stream()
                .mapToInt(Long::intValue)
                .sum();
    }

    private static PGSimpleDataSource otherSessions() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(SharedServers.running().jdbcBase() + SharedServers.DATABASE);
        database.setUser(SharedServers.DATABASE);
        database.setPassword(PostgresServer.PASSWORD);
        return database;
    }
}

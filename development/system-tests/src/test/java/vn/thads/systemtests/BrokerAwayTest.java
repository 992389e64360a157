package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/** The broker is away while cases are written (reliability page, test 8, short form): nobody who writes notices. */
class BrokerAwayTest {
    private static final int WRITERS = 3;
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final SmallYear year = SmallYear.running();
    private final CaughtUp caughtUp = new CaughtUp(year.stack());
    private final long seed = Long.getLong("thads.seed", System.nanoTime());

    @Test
    void no_write_is_refused_and_the_backlog_arrives_in_order() throws Exception {
        caughtUp.await(LIMIT);
        OwnCount before = OwnCount.shown(year, Lives.offices());
        var random = new SplittableRandom(seed);
        try (var caller = new Caller(year, Duration.ofSeconds(20));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = new Writes(caller, LIMIT);
            var writing = new AtomicBoolean(true);
            var writers = new ArrayList<Future<List<WrittenCase>>>();
            for (int i = 1; i <= WRITERS; i++) {
                String name = "K" + Long.toUnsignedString(seed, 36) + "-" + i;
                writers.add(threads.submit(
                        new Lives(year, writes, random.split(), name, writing::get, Duration.ofMillis(10))));
            }

            var written = new ArrayList<WrittenCase>();
            long backlog;
            try (var _ = year.stack().takeAwayKafka()) {
                Api.pause(AWAY);
                List.of(Service.values()).forEach(year.stack()::awaitReady);
            } finally {
                backlog = caughtUp.number(Service.CASE, "select count(*) from outbox");
                writing.set(false);
            }
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            Duration took = caughtUp.await(LIMIT);
            Terminal.standard()
                    .line("          seed " + seed + ", broker away for " + AWAY.toSeconds() + " s: " + writes + "; "
                            + backlog + " events waited, all had arrived " + took.toMillis()
                            + " ms after it was started");

            assertThat(writes.wrong()).as("seed %d", seed).isEmpty();
            assertThat(writes.notAtOnce())
                    .as("seed %d: refused or unanswered", seed)
                    .isZero();
            assertThat(backlog).isPositive();
            assertThat(Topic.read(year.stack().bootstrapServers(), "thads.cases.v1")
                            .wrong())
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(before.plus(OwnCount.of(new Register(year, caller).settled(written)))
                            .differencesFrom(OwnCount.shown(year, Lives.offices())))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }
}

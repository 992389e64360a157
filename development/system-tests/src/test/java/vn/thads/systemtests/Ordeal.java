package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/**
 * Cases, officers, complaints and conduct are written, and forms looked at, while something goes wrong; afterwards every
 * acknowledged write must be there exactly once, and nothing else.
 *
 * @param year the suite
 * @param seed decides what is written
 */
record Ordeal(SmallYear year, long seed) {
    private static final int WRITERS = 4;
    private static final List<OtherWrites> OTHERS =
            List.of(OtherWrites.OFFICERS, OtherWrites.COMPLAINTS, OtherWrites.CONDUCT);
    private static final Duration CALL = Duration.ofSeconds(4);
    private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(3);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(30);

    /** Survives the trouble; it answers when every service serves again. Tells how the writes went. */
    Writes survive(Runnable trouble) throws Exception {
        var caughtUp = new CaughtUp(year.stack());
        caughtUp.await(Duration.ofMinutes(1));
        OwnCount before = OwnCount.shown(year, Lives.offices());
        Map<OtherWrites, Long> expected = new LinkedHashMap<>();
        OTHERS.forEach(kind -> expected.put(kind, kind.total(year)));
        var going = new AtomicBoolean(true);
        var random = new SplittableRandom(seed);
        try (var caller = new Caller(year, CALL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = new Writes(caller, UNTIL_ANSWERED);
            var writers = new ArrayList<Future<List<WrittenCase>>>();
            for (int i = 1; i <= WRITERS; i++) {
                String name = "B" + Long.toUnsignedString(seed, 36) + "-" + i;
                writers.add(threads.submit(
                        new Lives(year, writes, random.split(), name, going::get, Duration.ofMillis(10))));
            }
            var others = new LinkedHashMap<OtherWrites, Future<Long>>();
            OTHERS.forEach(kind -> others.put(kind, threads.submit(kind.sentWhile(going::get, year, writes))));
            var watch = threads.submit(new FormWatch(year, caller, going::get));

            try {
                trouble.run();
                Api.pause(Duration.ofSeconds(1));
            } finally {
                going.set(false);
            }
            var written = new ArrayList<WrittenCase>();
            for (var writer : writers) {
                written.addAll(writer.get());
            }
            for (var other : others.entrySet()) {
                expected.merge(other.getKey(), other.getValue().get(), Long::sum);
            }
            Duration took = caughtUp.await(Duration.ofMinutes(3));
            FormWatch.Seen seen = watch.get();
            List<WrittenCase> settled = new Register(year, caller).settled(written);
            Terminal.standard()
                    .line("          seed " + seed + ": " + settled.size() + " cases; " + writes + "; caught up after "
                            + took.toMillis() + " ms; " + seen.answers() + " forms looked at, " + seen.silences()
                            + " not answered");

            assertThat(writes.wrong()).as("seed %d", seed).isEmpty();
            assertThat(seen.wrong()).as("seed %d: what forms showed", seed).isEmpty();
            assertThat(seen.answers()).isPositive();
            assertThat(before.plus(OwnCount.of(settled)).differencesFrom(OwnCount.shown(year, Lives.offices())))
                    .as("seed %d", seed)
                    .isEmpty();
            OTHERS.forEach(kind -> assertThat(kind.total(year))
                    .as("seed %d: %s", seed, kind.collection())
                    .isEqualTo(expected.get(kind)));
            assertThat(took).as("seed %d", seed).isLessThan(CAUGHT_UP);
            theTopicTellsEachOnce(settled, caughtUp);
            return writes;
        }
    }

    private void theTopicTellsEachOnce(List<WrittenCase> written, CaughtUp caughtUp) throws SQLException {
        Topic topic = Topic.read(year.stack().bootstrapServers(), "thads.cases.v1");
        assertThat(topic.wrong()).as("seed %d", seed).isEmpty();
        assertThat(written)
                .allSatisfy(one -> assertThat(topic.last().get(one.id()))
                        .as("facts of %s", one)
                        .isEqualTo(one.version()));
        for (Service service : Set.of(Service.COMPLAINT, Service.REPORTING)) {
            assertThat(caughtUp.number(service, "select count(*) from dead_letter where state = 'WAITING'"))
                    .as(service.module())
                    .isZero();
            assertThat(caughtUp.number(service, "select count(*) from inbox_held"))
                    .as(service.module())
                    .isZero();
        }
    }
}

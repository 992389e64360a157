package vn.thads.platform.event;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thads.events.EventTypes;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.trace.Tracing;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class EventsTravelTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Bench bench;

    @Inject
    Journal journal;

    @Inject
    EventFeed feed;

    @Inject
    TopicReplay replay;

    @AfterEach
    void disarm() {
        ArmedCrashPoint.disarm();
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> journal.append(Bench.event(UUID.randomUUID(), 1, "FALSE_DATA")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        UUID lost = UUID.randomUUID();
        UUID kept = UUID.randomUUID();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    journal.append(Bench.event(lost, 1, "FALSE_DATA"));
                    throw new IllegalStateException("the change was refused");
                }))
                .hasMessageContaining("refused");
        bench.append(kept, 1);

        await("the later event").atMost(SOON).until(() -> bench.effects(kept).size() == 1);
        assertThat(bench.effects(lost)).isEmpty();
    }

    @Test
    void every_event_arrives_once_and_in_the_order_of_its_aggregate() {
        List<UUID> subjects =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(40).toList();

        for (long sequence = 1; sequence <= 50; sequence++) {
            long version = sequence;
            bench.append(subjects.stream()
                    .map(subject -> Bench.event(subject, version, "FALSE_DATA"))
                    .toList());
        }

        List<Long> all = rangeClosed(1, 50).boxed().toList();
        await("the last event of each")
                .atMost(SOON)
                .until(() -> subjects.stream()
                        .allMatch(subject -> bench.effects(subject).size() >= 50));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(bench.effects(subject)).isEqualTo(all));
        await("the outbox is empty").atMost(SOON).until(() -> bench.outbox() == 0);
    }

    @Test
    void crossed_transactions_lose_nothing() throws InterruptedException {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        long before =
                bench.longs("select coalesce(max(position), 0) from event").getFirst();
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.execute(() -> QuarkusTransaction.requiringNew().run(() -> {
                journal.append(Bench.event(early, 1, "FALSE_DATA"));
                written.countDown();
                awaitQuietly(mayCommit);
            }));
            written.await();

            bench.append(late, 1);

            await("the later position, committed first")
                    .atMost(SOON)
                    .until(() -> bench.effects(late).size() == 1);
            assertThat(subjectsAfter(before)).doesNotContain(late.toString());
            mayCommit.countDown();
        }
        await("the earlier position, committed later")
                .atMost(SOON)
                .until(() -> bench.effects(early).size() == 1);
        await("both, in the order of the journal")
                .atMost(SOON)
                .untilAsserted(
                        () -> assertThat(subjectsAfter(before)).containsSubsequence(early.toString(), late.toString()));
    }

    @ParameterizedTest
    @EnumSource(
            value = CrashPoint.Step.class,
            names = {
                "BEFORE_PUBLISH",
                "AFTER_SEND",
                "AFTER_ACKNOWLEDGEMENT",
                "AFTER_DELETE",
                "AFTER_POLL",
                "AFTER_INBOX",
                "AFTER_EFFECT",
                "AFTER_OFFSETS",
                "AFTER_INBOX_COMMIT"
            })
    void whoever_dies_at_any_step_leaves_each_effect_exactly_once(CrashPoint.Step step) {
        UUID subject = UUID.randomUUID();
        ArmedCrashPoint.arm(step, 2);

        for (long sequence = 1; sequence <= 20; sequence++) {
            bench.append(subject, sequence);
        }

        await("all effects after " + step)
                .atMost(SOON)
                .until(() -> bench.effects(subject).size() >= 20);
        assertThat(bench.effects(subject)).isEqualTo(rangeClosed(1, 20).boxed().toList());
        assertThat(ArmedCrashPoint.left()).isLessThan(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = CrashPoint.Step.class,
            names = {"BEFORE_JOURNAL", "AFTER_JOURNAL"})
    void whoever_dies_before_the_commit_has_told_nothing(CrashPoint.Step step) {
        UUID subject = UUID.randomUUID();
        ArmedCrashPoint.arm(step, 1);

        assertThatThrownBy(() -> bench.append(subject, 1)).hasRootCauseInstanceOf(ArmedCrashPoint.Died.class);

        bench.append(subject, 1);
        await("the second try").atMost(SOON).until(() -> bench.effects(subject).size() == 1);
    }

    @Test
    void whoever_dies_after_the_commit_has_told_it() {
        UUID subject = UUID.randomUUID();
        ArmedCrashPoint.arm(CrashPoint.Step.AFTER_COMMIT, 1);

        var unused = catchThrowable(() -> bench.append(subject, 1)); // whether he learns of it is left open

        await("the effect").atMost(SOON).until(() -> bench.effects(subject).equals(List.of(1L)));
        assertThat(ArmedCrashPoint.left()).isZero();
        assertThatThrownBy(() -> bench.append(subject, 1)).hasMessageContaining("the journal took no events");
    }

    @Test
    void eight_relays_at_once_lose_nothing_and_keep_the_order() throws InterruptedException {
        List<UUID> subjects =
                java.util.stream.Stream.generate(UUID::randomUUID).limit(50).toList();
        List<RelayLoop> relays = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            RelayLoop relay = new RelayLoop(
                    bench.database(), bench.topics(), EventTypes.REPORTS, "/things", step -> {}, Tracing.off());
            relays.add(relay);
            threads.add(Thread.ofPlatform().start(relay));
        }
        ArmedCrashPoint.arm(CrashPoint.Step.AFTER_SEND, 3); // the leader of the service dies three times

        for (long sequence = 1; sequence <= 100; sequence++) {
            long version = sequence;
            bench.append(subjects.stream()
                    .map(subject -> Bench.event(subject, version, "FALSE_DATA"))
                    .toList());
        }

        List<Long> all = rangeClosed(1, 100).boxed().toList();
        await("the last event of each")
                .atMost(SOON)
                .until(() -> subjects.stream()
                        .allMatch(subject -> bench.effects(subject).size() >= 100));
        assertThat(subjects)
                .allSatisfy(subject -> assertThat(bench.effects(subject)).isEqualTo(all));
        relays.forEach(RelayLoop::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void a_replay_reads_each_event_once_and_in_order() {
        UUID subject = UUID.randomUUID();
        bench.send(subject, 1, "FALSE_DATA");
        bench.send(subject, 3, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");
        bench.send(subject, 2, "FALSE_DATA");

        List<Long> read = new ArrayList<>();
        replay.read(
                Set.of(EventTypes.REPORTS),
                events -> events.stream()
                        .filter(event -> event.subject().equals(subject.toString()))
                        .forEach(event -> read.add(event.sequence())));

        assertThat(read).containsExactly(1L, 2L, 3L);
    }

    private List<String> subjectsAfter(long position) {
        return feed.read(position, 500, Duration.ZERO).items().stream()
                .map(EventFeed.FeedEvent::subject)
                .toList();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

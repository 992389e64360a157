package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/** The database is away for a while (reliability page, test 9, short form). */
class DatabaseAwayTest {
    private static final int ROUNDS = 6;
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** The page names it for the answer and for the recovery. */
    private static final Duration ANSWERED = Duration.ofSeconds(2);

    private static final Duration RECOVERED = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final SmallYear year = SmallYear.running();

    /**
     * One write of a service.
     *
     * @param to where it goes
     * @param json body
     */
    private record Order(OtherWrites to, String json) {}

    private static List<Order> orders() {
        return OtherWrites.ALL.stream()
                .map(to -> new Order(to, to.body().get()))
                .toList();
    }

    @Test
    void every_service_says_so_at_once_and_recovers_by_itself() throws Exception {
        try (var caller = new Caller(year, Duration.ofSeconds(20))) {
            orders().forEach(order -> assertThat(post(caller, order, UUID.randomUUID()))
                    .as("%s: the tokens are there, and the order is one that is taken", order)
                    .isInstanceOfSatisfying(
                            Caller.Answered.class,
                            answer -> assertThat(answer.isOk())
                                    .as("%s", answer.body())
                                    .isTrue()));
            var kept = UUID.randomUUID();
            List<Order> orders = orders();
            Map<String, Long> before = totals(orders);
            List<Duration> took = new ArrayList<>();
            try (var _ = year.stack().takeAwayPostgres()) {
                for (int round = 0; round < ROUNDS; round++) {
                    took.addAll(refused(caller, orders, kept));
                    Api.pause(BETWEEN);
                }
                healthTellsIt(caller);
            }
            long begun = System.nanoTime();
            Awaitility.await("every service takes orders again")
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(LIMIT)
                    .until(() -> orders.stream()
                            .allMatch(order ->
                                    post(caller, order, kept) instanceof Caller.Answered answer && answer.isOk()));
            var recovered = Duration.ofNanos(System.nanoTime() - begun);
            Terminal.standard()
                    .line("          database away: " + took.size() + " orders answered 503, the slowest after "
                            + took.stream()
                                    .max(Duration::compareTo)
                                    .orElseThrow()
                                    .toMillis()
                            + " ms; taken again " + recovered.toMillis() + " ms after it was started");

            assertThat(took).allSatisfy(one -> assertThat(one).isLessThan(ANSWERED));
            assertThat(recovered).isLessThan(RECOVERED);
            before.replaceAll((_, total) -> total + 1);
            assertThat(totals(orders)).as("the order that was kept, once").isEqualTo(before);
            List.of(Service.values()).forEach(year.stack()::awaitReady);
        }
        new CaughtUp(year.stack()).await(LIMIT);
    }

    private Map<String, Long> totals(List<Order> orders) {
        return orders.stream()
                .collect(Collectors.toMap(
                        order -> order.to().collection(), order -> order.to().total(year), Long::sum, TreeMap::new));
    }

    /** All of them at once, several of each, as a busy morning would. */
    private List<Duration> refused(Caller caller, List<Order> orders, UUID kept) throws Exception {
        var took = new ArrayList<Duration>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<Caller.Outcome>>();
            for (Order order : orders) {
                sent.add(threads.submit(() -> post(caller, order, kept)));
                sent.add(threads.submit(() -> post(caller, order, UUID.randomUUID())));
                sent.add(threads.submit(
                        () -> caller.get(order.to().url(year), order.to().client())));
            }
            for (var each : sent) {
                assertThat(each.get()).isInstanceOfSatisfying(Caller.Answered.class, answer -> {
                    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(503);
                    assertThat(answer.header("content-type")).startsWith("application/problem+json");
                    assertThat(answer.header("retry-after")).isNotEmpty();
                    assertThat(answer.body().path("type").asText()).endsWith("/overloaded");
                    took.add(answer.took());
                });
            }
        }
        return took;
    }

    private void healthTellsIt(Caller caller) {
        for (Service service : Service.values()) {
            assertThat(status(caller, year.stack().url(service) + "/q/health/live"))
                    .as("%s is alive", service)
                    .isEqualTo(200);
            assertThat(status(caller, year.stack().url(service) + "/q/health/ready"))
                    .as("%s is not ready", service)
                    .isEqualTo(503);
        }
    }

    private static int status(Caller caller, String url) {
        return caller.look(url) instanceof Caller.Answered answer ? answer.status() : 0;
    }

    private Caller.Outcome post(Caller caller, Order order, UUID key) {
        return caller.post(
                order.to().url(year), order.to().client(), order.json(), Map.of("Idempotency-Key", key.toString()));
    }
}

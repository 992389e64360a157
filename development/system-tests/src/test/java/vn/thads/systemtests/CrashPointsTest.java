package vn.thads.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Api;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/**
 * A service halts at every step from a write to its event and from an event to its effect, as if it was killed just there
 * (reliability page, test 2, short form): every step once, at one of the services that both write and listen.
 *
 * <p>{@code -Dthads.seed=} repeats a run; {@code -Dthads.crash.rounds=} goes through all steps that many times, each at another of
 * the services.
 */
class CrashPointsTest {
    private static final List<Service> BOTH_WAYS = List.of(Service.CASE, Service.COMPLAINT, Service.REPORTING);
    private static final List<String> STEPS = List.of(
            "BEFORE_JOURNAL",
            "AFTER_JOURNAL",
            "AFTER_COMMIT",
            "BEFORE_PUBLISH",
            "AFTER_SEND",
            "AFTER_ACKNOWLEDGEMENT",
            "AFTER_DELETE",
            "AFTER_POLL",
            "AFTER_INBOX",
            "AFTER_EFFECT",
            "AFTER_OFFSETS",
            "AFTER_INBOX_COMMIT");

    private final SmallYear year = SmallYear.running();
    private final long seed = Long.getLong("thads.seed", System.nanoTime());
    private final int rounds = Integer.getInteger("thads.crash.rounds", 1);

    /**
     * One death.
     *
     * @param service who dies
     * @param step where
     */
    private record Death(Service service, String step) {}

    @Test
    void whoever_dies_at_whatever_step_nothing_is_lost_doubled_or_invented() throws Exception {
        new Ordeal(year, seed).survive(() -> deaths().forEach(this::die));
    }

    private List<Death> deaths() {
        var random = new Random(seed);
        var deaths = new ArrayList<Death>();
        for (int round = 0; round < rounds; round++) {
            var steps = new ArrayList<>(STEPS);
            Collections.shuffle(steps, random);
            int first = random.nextInt(BOTH_WAYS.size());
            for (int i = 0; i < steps.size(); i++) {
                deaths.add(new Death(BOTH_WAYS.get((first + i) % BOTH_WAYS.size()), steps.get(i)));
            }
        }
        return deaths;
    }

    private void die(Death death) {
        Path order = year.stack().orderHalt(death.service(), death.step());
        Awaitility.await("%s reaches %s".formatted(death.service().module(), death.step()))
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.notExists(order));
        Terminal.standard().line("          " + death.service().module() + " died at " + death.step());
        // the deleted file is the sign, the end of the process comes a moment later
        Api.pause(Duration.ofMillis(300));
        year.stack().awaitReady(death.service());
    }
}

package vn.thads.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.thads.localstack.Api;
import vn.thads.localstack.LocalStack;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/**
 * Kills every process of the suite once, in an order and at instants that a seed decides. Each is started again by itself, and the
 * next is killed whether or not it serves already.
 */
final class Storm {
    private static final int LONGEST_LULL_MILLIS = 6_000;

    private final LocalStack stack;
    private final Random random;
    private final Terminal terminal = Terminal.standard();

    Storm(LocalStack stack, long seed) {
        this.stack = stack;
        this.random = new Random(seed);
    }

    /** One process that can be killed. */
    private record Victim(String name, Runnable kill) {}

    /** Answers when all of them serve again. */
    void rage() {
        var victims = new ArrayList<Victim>(Stream.of(Service.values())
                .map(service -> new Victim(service.module(), () -> stack.kill(service)))
                .toList());
        victims.add(new Victim("Kafka", stack::killKafka));
        victims.add(new Victim("PostgreSQL", stack::killPostgres));
        Collections.shuffle(victims, random);
        for (Victim victim : victims) {
            Api.pause(Duration.ofMillis(500 + random.nextInt(LONGEST_LULL_MILLIS)));
            terminal.line("          kill -9 " + victim.name());
            victim.kill().run();
        }
        List.of(Service.values()).forEach(stack::awaitReady);
    }
}

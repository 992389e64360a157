package vn.thads.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Backlog, gaps and dead letters as a detail of readiness and as metrics. They never take the service out of work: whoever writes
 * does not wait for a broker, and the other aggregates go on.
 */
@Readiness
@ApplicationScoped
class MessagingReadiness implements HealthCheck {
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

    private final Backlog backlog;
    private Backlog.@Nullable State last;
    private long lookedAt;

    MessagingReadiness(Backlog backlog) {
        this.backlog = backlog;
    }

    void measure(@Observes StartupEvent started, MeterRegistry meters) {
        gauge(meters, "thads.outbox", "events", "Events that the broker has not acknowledged", Backlog.State::outbox);
        gauge(meters, "thads.outbox.age", "seconds", "Age of the oldest of them", Backlog.State::outboxSeconds);
        gauge(meters, "thads.relay.leader", null, "Whether this process publishes", state -> state.leader() ? 1 : 0);
        gauge(meters, "thads.inbox.lag", "records", "Records that this process has not read", Backlog.State::inboxLag);
        gauge(meters, "thads.inbox.gaps", "aggregates", "Aggregates of which an event is missing", Backlog.State::gaps);
        gauge(meters, "thads.inbox.held", "events", "Events behind a gap or a dead letter", Backlog.State::held);
        gauge(meters, "thads.inbox.held.age", "seconds", "How long the oldest waits", Backlog.State::heldSeconds);
        gauge(meters, "thads.dead.letters", "events", "Dead letters that wait", Backlog.State::deadLetters);
        backlog.count(meters);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("messaging").up();
        Backlog.State state = state();
        if (state == null) {
            return response.withData("state", "unknown: the database does not answer")
                    .build();
        }
        response.withData("leader", state.leader())
                .withData("outbox", state.outbox())
                .withData("outboxSeconds", state.outboxSeconds())
                .withData("inboxLag", state.inboxLag())
                .withData("gaps", state.gaps())
                .withData("held", state.held())
                .withData("heldSeconds", state.heldSeconds())
                .withData("deadLetters", state.deadLetters());
        if (state.problem() != null) {
            response.withData("relayProblem", state.problem());
        }
        if (state.inboxProblem() != null) {
            response.withData("inboxProblem", state.inboxProblem());
        }
        return response.build();
    }

    private void gauge(
            MeterRegistry meters,
            String name,
            @Nullable String unit,
            String help,
            ToDoubleFunction<Backlog.State> part) {
        Gauge.builder(name, () -> {
                    Backlog.State state = state();
                    return state == null ? Double.NaN : part.applyAsDouble(state);
                })
                .baseUnit(unit)
                .description(help)
                .register(meters);
    }

    /** Eight gauges and a probe ask at once; the tables are counted once. */
    private synchronized Backlog.@Nullable State state() {
        if (last == null || System.nanoTime() - lookedAt > FRESH_NANOS) {
            try {
                last = backlog.look();
            } catch (SQLException e) {
                last = null;
            }
            lookedAt = System.nanoTime();
        }
        return last;
    }
}

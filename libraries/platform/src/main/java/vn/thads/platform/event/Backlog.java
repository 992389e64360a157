package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How much waits to be published and to be applied. */
@ApplicationScoped
class Backlog {
    private static final String COUNT = """
            select (select count(*) from outbox),
                coalesce((select extract(epoch from clock_timestamp() - uuid_extract_timestamp(id)) from event
                    where position = (select min(position) from outbox)), 0),
                (select count(*) from inbox_stream where held > 0 and not dead),
                (select coalesce(sum(held), 0) from inbox_stream where held > 0),
                coalesce((select extract(epoch from now() - min(held_since)) from inbox_held), 0),
                (select count(*) from dead_letter where state = 'WAITING')
            """;

    private final AgroalDataSource database;
    private final Relay relay;
    private final InboxRunner inbox;

    Backlog(AgroalDataSource database, Relay relay, InboxRunner inbox) {
        this.database = database;
        this.relay = relay;
        this.inbox = inbox;
    }

    /**
     * What waits.
     *
     * @param leader whether this process publishes; one replica does
     * @param published records that it has published since it started
     * @param problem why the relay backs off, or null
     * @param outbox events that the broker has not acknowledged
     * @param outboxSeconds how long the oldest of them has waited
     * @param inboxLag records that this process has not read yet
     * @param inboxProblem why the inbox begins again, or null
     * @param gaps aggregates of which an event is missing
     * @param held events that wait behind a gap or a dead letter
     * @param heldSeconds how long the oldest has waited
     * @param deadLetters events that an operator should look at
     */
    @Schema(
            name = "RelayState",
            description = "What waits to be published and to be applied (tình trạng truyền sự kiện)")
    public record State(
            boolean leader,
            long published,
            @Nullable String problem,
            long outbox,
            long outboxSeconds,
            long inboxLag,
            @Nullable String inboxProblem,
            long gaps,
            long held,
            long heldSeconds,
            long deadLetters) {}

    /** Counts what this process publishes and applies. */
    void count(MeterRegistry meters) {
        relay.state().ifPresent(state -> {
            counter(meters, "thads.relay.published", "events", "Events that the broker acknowledged", state::published);
            counter(meters, "thads.relay.errors", "errors", "How often the relay had to back off", state::errors);
        });
        counter(meters, "thads.inbox.applied", "events", "Events of others that took effect here", inbox::applied);
        inbox.loop()
                .ifPresent(loop -> counter(
                        meters,
                        "thads.inbox.errors",
                        "errors",
                        "How often the inbox had to begin again",
                        loop::errors));
    }

    private static void counter(MeterRegistry meters, String name, String unit, String help, LongSupplier count) {
        FunctionCounter.builder(name, count, LongSupplier::getAsLong)
                .baseUnit(unit)
                .description(help)
                .register(meters);
    }

    State look() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            row.next();
            return new State(
                    relay.state().map(RelayLoop.RelayState::isLeader).orElse(false),
                    relay.state().map(RelayLoop.RelayState::published).orElse(0L),
                    relay.state().map(RelayLoop.RelayState::problem).orElse(null),
                    row.getLong(1),
                    Math.max(0, row.getLong(2)),
                    inbox.loop().map(InboxLoop::lag).orElse(0L),
                    inbox.loop().map(InboxLoop::problem).orElse(null),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6));
        }
    }
}

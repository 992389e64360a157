package vn.thads.platform.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The journal, read by position. */
@ApplicationScoped
class EventFeed {
    private static final String READ = "select " + StoredEvent.COLUMNS + """
             from event e where e.position > ? and e.position <= ? order by e.position limit ?
            """;

    private static final long LOOK_MILLIS = 50;
    /** Under load there is always an open transaction; most are over within this. */
    private static final Duration SETTLE = Duration.ofMillis(300);

    private final AgroalDataSource database;
    private final EventSettings settings;
    private final SettledPositions positions;

    EventFeed(AgroalDataSource database, EventSettings settings, SettledPositions positions) {
        this.database = database;
        this.settings = settings;
        this.positions = positions;
    }

    /**
     * Events in the order of the journal.
     *
     * @param items the events
     * @param next what to ask as {@code after} next time
     */
    @Schema(name = "EventPage", description = "Events in the order of the journal (trang sự kiện)")
    public record EventPage(List<FeedEvent> items, long next) {
        public EventPage {
            items = List.copyOf(items);
        }
    }

    /**
     * CloudEvents 1.0 in structured mode, with its place in the journal.
     *
     * @param position place in the journal of this service
     * @param specversion version of CloudEvents
     * @param id the event
     * @param source the service
     * @param type what happened
     * @param subject the aggregate
     * @param sequence version of the aggregate
     * @param time when the office knew it
     * @param legaldate day on which it happened in law
     * @param data body
     */
    @Schema(name = "FeedEvent", description = "One event (sự kiện) as CloudEvents 1.0")
    public record FeedEvent(
            long position,
            String specversion,
            UUID id,
            String source,
            String type,
            String subject,
            long sequence,
            Instant time,
            LocalDate legaldate,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {
        static FeedEvent of(StoredEvent event, String source) {
            return new FeedEvent(
                    event.position(),
                    "1.0",
                    event.id(),
                    source,
                    event.type(),
                    event.key().subject(),
                    event.key().sequence(),
                    event.recordedAt(),
                    event.legalDate(),
                    event.body());
        }
    }

    EventPage read(long after, int limit, Duration patience) {
        long begun = System.nanoTime();
        try {
            while (true) {
                Look look = look(after, limit);
                Duration waited = Duration.ofNanos(System.nanoTime() - begun);
                boolean mayBeMore = look.horizon().highest()
                                > Math.max(after, look.horizon().settled())
                        && waited.compareTo(SETTLE) < 0;
                if (!look.events().isEmpty() || (!mayBeMore && waited.compareTo(patience) >= 0)) {
                    return page(look, after);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new EventPage(List.of(), after);
        }
    }

    private EventPage page(Look look, long after) {
        List<FeedEvent> items = look.events().stream()
                .map(event -> FeedEvent.of(event, settings.source()))
                .toList();
        return new EventPage(items, items.isEmpty() ? after : items.getLast().position());
    }

    private record Look(SettledPositions.Horizon horizon, List<StoredEvent> events) {}

    private Look look(long after, int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            SettledPositions.Horizon horizon = positions.look(connection);
            List<StoredEvent> events = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(READ)) {
                select.setLong(1, after);
                select.setLong(2, horizon.settled());
                select.setInt(3, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        events.add(StoredEvent.of(row));
                    }
                }
            }
            return new Look(horizon, events);
        }
    }
}

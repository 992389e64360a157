package vn.thads.reporting.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import vn.thads.events.ComplaintEvent.ReceptionDue;
import vn.thads.platform.event.ReceivedEvent;

class LanesTest {
    private static final LocalDate DAY = LocalDate.of(2017, 2, 16);
    private static final int EVENTS = 5_000;

    @Test
    void every_event_arrives_once_and_those_of_an_aggregate_in_their_order() {
        Map<String, List<Long>> arrived = new ConcurrentHashMap<>();
        var told = new HashMap<String, List<Long>>();
        try (var lanes = new Lanes(
                events -> events.forEach(event -> arrived.computeIfAbsent(event.subject(), unseen -> new ArrayList<>())
                        .add(event.sequence())))) {
            for (int i = 0; i < EVENTS; i++) {
                ReceivedEvent event = event("aggregate " + i % 7, i / 7 + 1);
                told.computeIfAbsent(event.subject(), unseen -> new ArrayList<>())
                        .add(event.sequence());
                lanes.take(List.of(event));
            }
            lanes.finish();
        }

        assertThat(arrived).isEqualTo(told);
    }

    @Test
    void a_batch_that_was_not_written_ends_the_reading() {
        try (var lanes = new Lanes(events -> {
            throw new IllegalStateException("no database");
        })) {
            lanes.take(List.of(event("aggregate", 1)));

            assertThatThrownBy(lanes::finish).hasRootCauseMessage("no database");
        }
    }

    private static ReceivedEvent event(String subject, long sequence) {
        var body = new ReceptionDue(UUID.randomUUID(), "551", DAY);
        return new ReceivedEvent(
                UUID.randomUUID(), "vn.thads.reception.due.v1", subject, sequence, DAY, Instant.EPOCH, body);
    }
}

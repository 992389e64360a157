package vn.thads.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTypesTest {
    private static final LocalDate DAY = LocalDate.of(2016, 10, 5);
    private static final UUID CASE = UUID.fromString("0192fa11-0000-7000-8000-000000000001");

    private static CaseEvent.CaseRegistered registered() {
        var standing = new Standing(
                DAY,
                CaseState.DECIDED,
                "709",
                "709-1",
                List.of(new ObligationStanding(1, CaseState.DECIDED, 200_000, 0, 0)));
        return new CaseEvent.CaseRegistered(
                CASE,
                new CaseReference("709", "EX_OFFICIO", 2017, 102),
                "709",
                "709-1",
                Initiation.EX_OFFICIO,
                "CRIMINAL",
                List.of(),
                CaseEvent.Origin.NEW,
                DAY.minusDays(2),
                DAY,
                DAY,
                List.of("MONEY_FEE"),
                new Change(DAY, List.of(standing)));
    }

    @Test
    void an_event_survives_its_json() {
        var act = new CaseEvent.ActRecorded(CASE, CASE, "NOTICE", null, DAY, null, null, Change.none(DAY));
        var imported = new CaseEvent.CaseImported(
                registered(), Instant.EPOCH, List.of(new CaseEvent.RecordedFact(Instant.EPOCH, null, act, null)));

        String json = EventTypes.toJson(imported);

        assertThat(EventTypes.read(EventTypes.typeOf(imported), json)).isEqualTo(imported);
        assertThat(json).doesNotContain("movesSomething", "\"subject\"", "legalDate", "\"rest\"", "\"result\"");
    }

    @Test
    void a_component_of_a_later_version_is_ignored() {
        String json = EventTypes.toJson(registered()).replaceFirst("\\{", "{\"addedLater\":1,");

        assertThat(EventTypes.read("vn.thads.case.registered.v1", json)).isEqualTo(registered());
    }

    @Test
    void an_unknown_type_and_a_broken_body_are_refused_with_a_reason() {
        assertThatThrownBy(() -> EventTypes.read("vn.thads.case.unheard-of.v1", "{}"))
                .isInstanceOf(EventTypes.UnreadableEvent.class)
                .hasMessage("unknown event type");
        assertThatThrownBy(() -> EventTypes.read("vn.thads.case.registered.v1", "{\"caseId\":"))
                .isInstanceOf(EventTypes.UnreadableEvent.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void a_refusal_names_the_component_and_repeats_nothing_of_what_stands_in_it() {
        for (String body : List.of(
                "{\"caseId\": \"Nguyễn Văn Mẫu\"}",
                "{\"caseId\": Nguyễn Văn Mẫu}",
                "\"Nguyễn Văn Mẫu\"",
                "{\"decidedOn\": \"Nguyễn Văn Mẫu\"}",
                "{\"flags\": {\"Nguyễn Văn Mẫu\": 1}}")) {
            assertThatThrownBy(() -> EventTypes.read("vn.thads.case.registered.v1", body))
                    .as(body)
                    .isInstanceOf(EventTypes.UnreadableEvent.class)
                    .hasMessageNotContaining("Mẫu");
        }
        assertThatThrownBy(() -> EventTypes.read("vn.thads.case.registered.v1", "{\"decidedOn\": \"2017-02-30\"}"))
                .hasMessageContaining("/decidedOn");
    }
}

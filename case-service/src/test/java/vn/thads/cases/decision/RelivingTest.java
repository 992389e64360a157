package vn.thads.cases.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.thads.cases.decision.Story.day;
import static vn.thads.events.CaseEvent.MovementKind.RECEIVED;
import static vn.thads.events.CaseEvent.MovementKind.REMITTED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.cases.decision.Outcome.OfPast;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseState;

class RelivingTest {
    private static final int CASES = 28_000;
    private static final Instant NOW = Instant.parse("2017-12-01T05:00:00Z");
    private int facts;

    @Test
    void a_whole_past_given_in_any_order_is_relived_in_the_order_of_the_law() {
        List<CaseCommand> commands = past();

        OfPast outcome = Story.LAW.relive(registration(), commands.reversed());

        assertThat(outcome).isInstanceOfSatisfying(OfPast.Relived.class, relived -> {
            assertThat(relived.result().state()).isEqualTo(CaseState.DONE);
            assertThat(relived.event().facts()).hasSize(commands.size());
            assertThat(relived.event().facts().stream().map(RecordedFact::fact))
                    .last()
                    .isInstanceOf(vn.thads.events.CaseEvent.ActRecorded.class);
        });
    }

    @Test
    void a_fact_known_late_changes_the_past_only_from_then_on() {
        List<CaseCommand> commands = new ArrayList<>(past());
        RecordAct late = new RecordAct(
                new UUID(3, 99),
                ActKind.URGENCY,
                day("2017-01-04"),
                null,
                null,
                new Recording(NOW.plusSeconds(60), true));
        commands.addFirst(late);

        OfPast outcome = Story.LAW.relive(registration(), commands);

        assertThat(outcome).isInstanceOfSatisfying(OfPast.Relived.class, relived -> {
            RecordedFact last = relived.event().facts().getLast();
            assertThat(last.recordedAt()).isEqualTo(NOW.plusSeconds(60));
            assertThat(last.fact().change().from()).isEqualTo(day("2017-01-04"));
        });
    }

    @Test
    void an_unlawful_past_names_the_fact_and_nothing_is_taken() {
        List<CaseCommand> commands = new ArrayList<>(past());
        commands.add(3, money(RECEIVED, 1, "2017-02-01"));

        OfPast outcome = Story.LAW.relive(registration(), commands);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        OfPast.Contradicted.class,
                        contradicted -> assertThat(contradicted.command()).isEqualTo(6));
    }

    @Test
    void a_years_cases_are_relived_within_seconds() {
        List<CaseCommand> commands = past();
        RegisterCase registration = registration();

        assertTimeout(Duration.ofMinutes(1), () -> {
            for (int i = 0; i < CASES; i++) {
                assertThat(Story.LAW.relive(registration, commands)).isInstanceOf(OfPast.Relived.class);
            }
        });
    }

    private List<CaseCommand> past() {
        return List.of(
                act(ActKind.NOTICE, "2017-01-03"),
                new RecordAct(
                        next(),
                        ActKind.VERIFICATION,
                        day("2017-01-17"),
                        new Act.Finding(VerificationResult.MEANS_FOUND, null),
                        null,
                        new Recording(NOW, true)),
                decision("NOT_YET_ENFORCEABLE", "2017-01-20", "NO_MEANS"),
                act(ActKind.NEW_INFORMATION, "2017-01-25"),
                money(RECEIVED, 400_000, "2017-01-25"),
                money(RECEIVED, 600_000, "2017-02-01"),
                new RecordAct(
                        next(),
                        ActKind.VERIFICATION,
                        day("2017-02-01"),
                        new Act.Finding(VerificationResult.MEANS_FOUND, null),
                        null,
                        new Recording(NOW, true)),
                decision("RESUMPTION", "2017-02-01", null),
                money(REMITTED, 1_000_000, "2017-02-06"),
                act(ActKind.COMPLETION, "2017-02-06"));
    }

    private static RegisterCase registration() {
        RegisterCase told = Story.exOfficio().owing("MONEY_FEE", 1_000_000).registration("2017-01-03");
        return new RegisterCase(
                told.caseId(),
                told.decisionId(),
                told.reference(),
                told.holder(),
                told.intake(),
                told.obligations(),
                new SignedBy.Unrecorded(),
                new Recording(NOW, true));
    }

    private TakeDecision decision(String kind, String on, @org.jspecify.annotations.Nullable String ground) {
        return new TakeDecision(
                next(),
                kind,
                day(on),
                Scope.whole(),
                new Grounding(ground, day(on)),
                Particulars.none(),
                new SignedBy.Unrecorded(),
                new Recording(NOW, true));
    }

    private RecordAct act(ActKind kind, String on) {
        return new RecordAct(next(), kind, day(on), null, null, new Recording(NOW, true));
    }

    private MoveMoney money(MovementKind kind, long amount, String on) {
        return new MoveMoney(next(), kind, 1, amount, day(on), null, new Recording(NOW, true));
    }

    private UUID next() {
        return new UUID(3, ++facts);
    }
}

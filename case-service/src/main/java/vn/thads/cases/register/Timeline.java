package vn.thads.cases.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Movement;
import vn.thads.events.CaseState;
import vn.thads.events.Standing;

/** The history of a case by legal day (diễn biến), with the state after each day. */
final class Timeline {
    private Timeline() {}

    static List<TimelineEntry> of(EnforcementCase folded, LocalDate today) {
        var registration = folded.registration();
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(new TimelineEntry(
                registration.decidedOn(),
                registration.recordedAt(),
                "REGISTRATION",
                registration.reference().book(),
                registration.decisionId(),
                null,
                stateOn(folded, registration.decidedOn())));
        for (CaseFact fact : folded.history()) {
            entries.add(entry(folded, fact));
        }
        LocalDate until = folded.positionOn(today).voluntaryTermEndsOn();
        if (until != null && until.isBefore(today)) {
            LocalDate day = until.plusDays(1);
            entries.add(new TimelineEntry(day, null, "TERM_OVER", "VOLUNTARY_TERM", null, null, stateOn(folded, day)));
        }
        entries.sort(Comparator.comparing(TimelineEntry::on));
        return entries;
    }

    private static TimelineEntry entry(EnforcementCase folded, CaseFact fact) {
        CaseState state = stateOn(folded, fact.on());
        return switch (fact) {
            case Decision decision ->
                new TimelineEntry(
                        decision.on(), decision.recordedAt(), "DECISION", decision.kind(), decision.id(), null, state);
            case Act act ->
                new TimelineEntry(act.on(), act.recordedAt(), "ACT", act.kind().name(), act.id(), null, state);
            case Movement movement ->
                new TimelineEntry(
                        movement.on(),
                        movement.recordedAt(),
                        "MONEY",
                        movement.kind().name(),
                        movement.id(),
                        movement.signedAmount(),
                        state);
        };
    }

    private static CaseState stateOn(EnforcementCase folded, LocalDate day) {
        return folded.standingOn(day).map(Standing::state).orElse(folded.state());
    }
}

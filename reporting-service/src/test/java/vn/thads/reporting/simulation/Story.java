package vn.thads.reporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.CaseReference;
import vn.thads.events.Change;
import vn.thads.events.Initiation;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Histories;

/**
 * What a client will tell case-service about one case, request by request.
 *
 * @param caseId the case
 * @param requests what is told, in order
 */
record Story(UUID caseId, List<Request> requests) {
    private static final String KIND = "SIMULATED";

    /** One request; its event takes effect whole. */
    record Request(CaseEvent event, List<Fact> facts) {
        /** What is known of the case by it, if the office knows it now. */
        List<CountByHand.Told> told(Instant now) {
            return facts.stream()
                    .map(fact -> new CountByHand.Told(fact.change(), fact.knownAt() == null ? now : fact.knownAt()))
                    .toList();
        }
    }

    /** A change, and when the office says that it knew it; null for the present. */
    record Fact(Change change, @Nullable Instant knownAt) {}

    static Story any(SplittableRandom random) {
        UUID caseId = id(random);
        CaseHistory whole = Histories.any(random);
        var first = new Change(
                whole.standings().getFirst().on(), List.of(whole.standings().getFirst()));
        CaseHistory history = CaseHistory.UNKNOWN.with(first);
        var requests = new ArrayList<Request>();
        // an import of a past, with the instants at which the office knew it
        if (random.nextInt(3) == 0) {
            var facts = new ArrayList<Fact>();
            var recorded = new ArrayList<RecordedFact>();
            Instant known = shortlyAfter(first.from(), random);
            facts.add(new Fact(first, known));
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                Change change = Histories.anyChange(history, random);
                history = history.with(change);
                // an office may say that it knew a later fact earlier than one before it: nobody learns it earlier for
                // that
                Instant at = shortlyAfter(change.from(), random);
                facts.add(new Fact(change, at));
                recorded.add(recorded(at, fact(caseId, change, random)));
            }
            requests.add(new Request(new CaseImported(registered(caseId, first, random), known, recorded), facts));
        } else {
            requests.add(new Request(registered(caseId, first, random), List.of(new Fact(first, null))));
        }
        int later = random.nextInt(6);
        for (int i = 0; i < later; i++) {
            Change change = random.nextInt(6) == 0 ? Change.none(first.from()) : Histories.anyChange(history, random);
            history = history.with(change);
            requests.add(new Request(fact(caseId, change, random), List.of(new Fact(change, null))));
        }
        return new Story(caseId, List.copyOf(requests));
    }

    static UUID id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Instant shortlyAfter(LocalDate day, SplittableRandom random) {
        Instant known = day.plusDays(random.nextInt(60)).atTime(5, 0).toInstant(ZoneOffset.UTC);
        return known.isAfter(Simulation.BEGIN) ? Simulation.BEGIN : known;
    }

    private static RecordedFact recorded(Instant at, CaseEvent fact) {
        return new RecordedFact(
                at,
                fact instanceof DecisionTaken decision ? decision : null,
                fact instanceof ActRecorded act ? act : null,
                fact instanceof MoneyMoved money ? money : null);
    }

    private static CaseEvent fact(UUID caseId, Change change, SplittableRandom random) {
        LocalDate on = change.from();
        return switch (random.nextInt(3)) {
            case 0 -> new MoneyMoved(caseId, id(random), MovementKind.RECEIVED, 1, 1, on, null, null, change);
            case 1 -> new ActRecorded(caseId, id(random), "NOTICE", null, on, null, null, change);
            default ->
                new DecisionTaken(caseId, id(random), KIND, null, null, null, null, on, true, List.of(1), null, change);
        };
    }

    private static CaseRegistered registered(UUID caseId, Change change, SplittableRandom random) {
        var first = change.standings().getFirst();
        LocalDate on = first.on();
        return new CaseRegistered(
                caseId,
                new CaseReference(first.office(), "ON_REQUEST", 2017, 1),
                first.office(),
                first.officer(),
                random.nextBoolean() ? Initiation.ON_REQUEST : Initiation.EX_OFFICIO,
                random.nextBoolean() ? "CIVIL" : "CRIMINAL",
                List.of(),
                CaseEvent.Origin.NEW,
                on,
                on,
                on,
                List.of("MONEY"),
                change);
    }
}

package vn.thads.reporting.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseReference;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.Initiation;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/** One invented case that case-service tells of, with one money obligation. Each fact is known at noon of its own day unless said. */
public final class CaseStory {
    private final UUID caseId = UUID.randomUUID();
    private final String judgmentKind;
    private final Initiation initiation;
    private final List<Standing> standings = new ArrayList<>();
    private long sequence;

    private CaseStory(String judgmentKind, Initiation initiation) {
        this.judgmentKind = judgmentKind;
        this.initiation = initiation;
    }

    /** A civil case on request. */
    public static CaseStory civil() {
        return new CaseStory("CIVIL", Initiation.ON_REQUEST);
    }

    /** The civil part of a criminal judgment, ex officio. */
    public static CaseStory criminal() {
        return new CaseStory("CRIMINAL", Initiation.EX_OFFICIO);
    }

    public UUID caseId() {
        return caseId;
    }

    /** The enforcement decision. */
    public CaseStory registered(String on, String officer, long owed) {
        LocalDate day = LocalDate.parse(on);
        String office = officer.substring(0, officer.lastIndexOf('-'));
        var standing = new Standing(
                day,
                CaseState.DECIDED,
                office,
                officer,
                List.of(new ObligationStanding(1, CaseState.DECIDED, owed, 0, 0)));
        standings.add(standing);
        OtherServices.tell(
                new CaseEvent.CaseRegistered(
                        caseId,
                        new CaseReference(office, initiation.name(), 2017, 1),
                        office,
                        officer,
                        initiation,
                        judgmentKind,
                        List.of(),
                        CaseEvent.Origin.NEW,
                        day,
                        day,
                        day,
                        List.of("MONEY_FEE"),
                        new Change(day, List.of(standing))),
                ++sequence,
                noonOf(on));
        return this;
    }

    /** A decision after which the case stands in another state, known on its day. */
    public CaseStory becomes(CaseState state, String on) {
        return becomes(state, on, on);
    }

    /** A decision that becomes known only later. */
    public CaseStory becomes(CaseState state, String on, String knownOn) {
        Standing last = lastBefore(LocalDate.parse(on));
        var obligation = last.obligations().getFirst();
        return stands(
                new Standing(
                        LocalDate.parse(on),
                        state,
                        last.office(),
                        last.officer(),
                        List.of(new ObligationStanding(
                                1, state, obligation.owed(), obligation.settled(), obligation.reduced()))),
                knownOn);
    }

    /** Money that was collected and paid out. */
    public CaseStory settles(long amount, String on) {
        Standing last = lastBefore(LocalDate.parse(on));
        var obligation = last.obligations().getFirst();
        return stands(
                new Standing(
                        LocalDate.parse(on),
                        last.state(),
                        last.office(),
                        last.officer(),
                        List.of(new ObligationStanding(
                                1,
                                obligation.state(),
                                obligation.owed(),
                                obligation.settled() + amount,
                                obligation.reduced()))),
                on);
    }

    /** The case goes to another officer. */
    public CaseStory handedTo(String officer, String on) {
        Standing last = lastBefore(LocalDate.parse(on));
        String office = officer.substring(0, officer.lastIndexOf('-'));
        return stands(new Standing(LocalDate.parse(on), last.state(), office, officer, last.obligations()), on);
    }

    /** Tells the last fact once more, as Kafka may. */
    public CaseStory lastFactAgain() {
        Standing last = standings.getLast();
        tell(last, sequence, noonOf(last.on().toString()));
        return this;
    }

    private CaseStory stands(Standing standing, String knownOn) {
        standings.removeIf(told -> !told.on().isBefore(standing.on()));
        standings.add(standing);
        tell(standing, ++sequence, noonOf(knownOn));
        return this;
    }

    private void tell(Standing standing, long at, Instant knownAt) {
        OtherServices.tell(
                new CaseEvent.DecisionTaken(
                        caseId,
                        UUID.randomUUID(),
                        "TEST",
                        null,
                        null,
                        null,
                        null,
                        standing.on(),
                        true,
                        List.of(1),
                        null,
                        new Change(standing.on(), List.of(standing))),
                at,
                knownAt);
    }

    private Standing lastBefore(LocalDate day) {
        Standing last = standings.getFirst();
        for (Standing standing : standings) {
            if (standing.on().isBefore(day)) {
                last = standing;
            }
        }
        return last;
    }

    private static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}

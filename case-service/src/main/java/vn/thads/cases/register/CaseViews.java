package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.Position;
import vn.thads.cases.docket.Registration;
import vn.thads.cases.party.Parties;
import vn.thads.cases.party.PartyView;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Shows a case as it stands on a day. */
@ApplicationScoped
class CaseViews {
    private final Parties parties;
    private final Reach reach;

    CaseViews(Parties parties, Reach reach) {
        this.parties = parties;
        this.reach = reach;
    }

    /** The case as it stood at the end of a day, by everything known now; 400 before its enforcement decision. */
    CaseView on(CaseRecord.Opened opened, LocalDate day) {
        CaseFile file = opened.file();
        return on(opened, day, parties.ofCase(file.office(), file.id()));
    }

    /** The same with its parties at hand. */
    CaseView on(CaseRecord.Opened opened, LocalDate day, List<PartyView> people) {
        CaseFile file = opened.file();
        EnforcementCase folded = opened.folded();
        Registration registration = folded.registration();
        Standing standing = folded.standingOn(day)
                .orElseThrow(() -> ProblemException.invalid(
                        "asOf", "not-before", Message.of("rule.not-before", registration.decidedOn())));
        CaseView view = new CaseView(
                file.id(),
                CaseNumber.of(registration.reference()),
                file.titleId(),
                registration.admission().initiation(),
                registration.admission().judgmentKind(),
                registration.admission().flags(),
                registration.admission().origin(),
                new CaseView.Dates(
                        file.requestedOn(),
                        registration.admission().receivedOn(),
                        registration.admission().issueDueOn(),
                        registration.decidedOn()),
                new CaseView.StandingView(
                        day, standing.state(), since(folded, standing, day), standing.office(), standing.officer()),
                people,
                obligations(registration, standing, people),
                null);
        return reach.seesPersonalData() ? view : view.masked();
    }

    private static LocalDate since(EnforcementCase folded, Standing standing, LocalDate day) {
        Standing told = folded.standings().stream()
                .filter(one -> !one.on().isAfter(day))
                .toList()
                .getLast();
        if (told.state() == standing.state()) {
            return Latest.since(folded.standings(), day);
        }
        // the voluntary term ended by itself
        Position position = folded.positionOn(day);
        LocalDate until = position.voluntaryTermEndsOn();
        return until == null ? told.on() : until.plusDays(1);
    }

    private static List<ObligationView> obligations(
            Registration registration, Standing standing, List<PartyView> people) {
        Map<UUID, String> refs = new HashMap<>();
        people.forEach(party -> refs.put(party.id(), party.ref()));
        Map<Integer, ObligationStanding> standings = new HashMap<>();
        standing.obligations().forEach(one -> standings.put(one.number(), one));
        return registration.obligations().stream()
                .map(registered -> view(registered, standings.get(registered.number()), refs))
                .toList();
    }

    private static ObligationView view(
            Obligation registered,
            @org.jspecify.annotations.Nullable ObligationStanding standing,
            Map<UUID, String> refs) {
        if (standing == null) {
            throw new IllegalStateException("a standing lists every obligation");
        }
        return new ObligationView(
                registered.number(),
                registered.kind(),
                standing.state(),
                registered.amount(),
                standing.owed(),
                standing.settled(),
                standing.reduced(),
                standing.rest(),
                refs(registered.debtors(), refs),
                refs(registered.creditors(), refs));
    }

    private static List<String> refs(List<UUID> ids, Map<UUID, String> refs) {
        return ids.stream()
                .map(id -> refs.getOrDefault(id, id.toString()))
                .sorted()
                .toList();
    }
}

package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.decision.Outcome;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.decision.RegisterCase;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Holder;
import vn.thads.cases.party.Parties;
import vn.thads.cases.party.PartyView;
import vn.thads.cases.register.NumberSeries.Series;
import vn.thads.cases.replica.Officers;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.storage.Ids;
import vn.thads.cases.title.TitleContent;
import vn.thads.cases.title.Titles;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseReference;
import vn.thads.events.Initiation;
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Opens cases: the enforcement decision (quyết định thi hành án), T1. */
@ApplicationScoped
class Registrations {
    private final CaseFiles files;
    private final Titles titles;
    private final Parties parties;
    private final Obligations obligations;
    private final NumberSeries series;
    private final Officers officers;
    private final AccessCodes codes;
    private final Signatures signatures;
    private final EnforcementLaw law;
    private final Rules rules;
    private final Journal journal;
    private final Audit audit;
    private final Access access;
    private final Clock clock;

    Registrations(
            CaseFiles files,
            Titles titles,
            Parties parties,
            Obligations obligations,
            NumberSeries series,
            Officers officers,
            AccessCodes codes,
            Signatures signatures,
            EnforcementLaw law,
            Rules rules,
            Journal journal,
            Audit audit,
            Access access,
            Clock clock) {
        this.files = files;
        this.titles = titles;
        this.parties = parties;
        this.obligations = obligations;
        this.series = series;
        this.officers = officers;
        this.codes = codes;
        this.signatures = signatures;
        this.law = law;
        this.rules = rules;
        this.journal = journal;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A case just opened.
     *
     * @param opened the case
     * @param people its parties
     * @param accessCode code for the public look-up, told once
     */
    record Registered(CaseRecord.Opened opened, List<PartyView> people, String accessCode) {
        Registered {
            people = List.copyOf(people);
        }
    }

    Registered register(CaseRequest request) {
        TitleContent title = title(request.titleId());
        String office = title.office();
        UUID id = Ids.next();
        CaseDraft draft = CaseDraft.of(office, id, request.parties(), request.obligations());
        refuseWrongFields(request, draft);
        refuseOfficer(request, office, draft);
        RegisterCase command = command(request, title, id, draft);
        return switch (law.register(command)) {
            case Outcome.Refused(var why) -> throw Refusals.problem(why);
            case Outcome.Accepted(var opened, var event) -> store(request, draft, opened, event);
        };
    }

    private TitleContent title(UUID id) {
        var title = titles.findById(id);
        if (title == null || !access.mayReach(title.content().office())) {
            throw ProblemException.invalid("/titleId", "known-title", Message.of("rule.known-title"));
        }
        return title.content();
    }

    private static void refuseWrongFields(CaseRequest request, CaseDraft draft) {
        List<FieldError> errors = new ArrayList<>(draft.errors());
        boolean onRequest = request.initiation() == Initiation.ON_REQUEST;
        if (onRequest && request.requestedOn() == null) {
            errors.add(new FieldError("/requestedOn", "required", Message.of("rule.requested-on")));
        }
        if (!onRequest && request.requestedOn() != null) {
            errors.add(new FieldError("/requestedOn", "not-allowed", Message.of("rule.not-requested-on")));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, Message.of("invalid-request.detail"), errors);
        }
    }

    private void refuseOfficer(CaseRequest request, String office, CaseDraft draft) {
        LocalDate on = request.decidedOn();
        String article = rules.guard(Guard.NO_CONFLICT_OF_INTEREST, on).source().article();
        officers.mustBeAssignable(
                new Officers.Assignment(request.officer(), office, on, article), parties.tokens(draft.parties()));
    }

    private RegisterCase command(CaseRequest request, TitleContent title, UUID id, CaseDraft draft) {
        LocalDate on = request.decidedOn();
        Series book = new Series(
                title.office(),
                request.initiation().name(),
                StatisticalYear.of(on).number());
        CaseReference reference = new CaseReference(book.office(), book.book(), book.year(), series.take(book));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean mayBackDate = !access.caller().hasRole("clerk");
        return new RegisterCase(
                id,
                Ids.next(),
                reference,
                new Holder(title.office(), request.officer()),
                intake(request, title),
                draft.obligations(),
                signatures.ofHead(),
                new Recording(now, mayBackDate));
    }

    private RegisterCase.Intake intake(CaseRequest request, TitleContent title) {
        Origin origin = request.origin() == null ? Origin.NEW : request.origin();
        LocalDate requestedOn = request.requestedOn();
        boolean asksAnew = requestedOn != null && origin != Origin.ENTRUSTED_IN && origin != Origin.TAKEN_UP;
        return new RegisterCase.Intake(
                request.initiation(),
                origin,
                title.judgmentKind(),
                request.flagKeys(),
                requestedOn != null && asksAnew ? requestedOn : title.receivedOn(),
                request.decidedOn(),
                asksAnew ? new RegisterCase.Limitation(title.effectiveOn(), request.isLateRequestAccepted()) : null,
                predecessor(request.originCase()));
    }

    private RegisterCase.@Nullable Predecessor predecessor(@Nullable UUID caseId) {
        if (caseId == null) {
            return null;
        }
        CaseFile before = files.findById(caseId);
        if (before == null) {
            throw ProblemException.invalid("/originCase", "known-case", Message.of("rule.known-case"));
        }
        return new RegisterCase.Predecessor(caseId, before.state());
    }

    private Registered store(CaseRequest request, CaseDraft draft, EnforcementCase opened, CaseEvent event) {
        String code = codes.next();
        Latest latest = Latest.of(opened);
        CaseFile file = new CaseFile(
                opened.registration(),
                new CaseFile.Papers(
                        request.titleId(), request.originCase(), request.requestedOn(), codes.hash(opened.id(), code)),
                latest);
        files.persistAndFlush(file);
        parties.insert(draft.parties());
        obligations.insert(new Obligations.OfCase(
                file.office(), file.id(), opened.registration().obligations(), latest.money()));
        journal.append(new NewEvent(event, file.version(), opened.registration().recordedAt()));
        audit.record(
                "case.registered",
                "case",
                file.id().toString(),
                file.office(),
                Map.of(
                        "decidedOn", request.decidedOn().toString(),
                        "officer", request.officer(),
                        "late", Boolean.toString(request.isLateRequestAccepted())));
        return new Registered(new CaseRecord.Opened(file, opened), Parties.views(draft.parties()), code);
    }
}

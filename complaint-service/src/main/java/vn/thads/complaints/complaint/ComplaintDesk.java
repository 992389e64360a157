package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.Clocks;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.replica.CaseReplica;
import vn.thads.complaints.replica.OfficerReplica;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.complaints.rules.ComplaintTerms.DueDay;
import vn.thads.events.ComplaintEvent;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** What is done about complaints, in the caller's transaction: state, event and audit in one commit. */
@ApplicationScoped
class ComplaintDesk {
    /** Who needs the complainant's name to do his work; of a denouncer only the inspector (Luật Tố cáo: bí mật người tố cáo). */
    private static final Set<String> SEES_COMPLAINANT =
            Set.of("complaint-inspector", "office-head", "province-head", "clerk");

    private static final String SEES_DENOUNCER = "complaint-inspector";

    private final Complaints complaints;
    private final ComplaintSql sql;
    private final ComplaintTerms terms;
    private final Clocks clocks;
    private final CaseReplica cases;
    private final OfficerReplica officers;
    private final OfficeTree offices;
    private final Journal journal;
    private final Audit audit;
    private final Access access;
    private final Clock clock;

    ComplaintDesk(
            Complaints complaints,
            ComplaintSql sql,
            ComplaintTerms terms,
            Clocks clocks,
            CaseReplica cases,
            OfficerReplica officers,
            OfficeTree offices,
            Journal journal,
            Audit audit,
            Access access,
            Clock clock) {
        this.complaints = complaints;
        this.sql = sql;
        this.terms = terms;
        this.clocks = clocks;
        this.cases = cases;
        this.officers = officers;
        this.offices = offices;
        this.journal = journal;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    ComplaintView register(Registration letter) {
        access.mustReach(letter.office());
        if (!letter.hasStageOfItsKind()) {
            throw ProblemException.invalid("/stage", "stage", Message.of("rule.stage"));
        }
        mustNotBeFuture("/receivedOn", letter.receivedOn());
        if (offices.find(letter.office(), letter.receivedOn()).isEmpty()) {
            throw ProblemException.invalid(
                    "/office", "unknown-office", Message.of("rule.unknown-office", letter.office()));
        }
        UUID caseId = caseOf(letter.about());
        if (letter.officer() != null && !officers.isKnown(letter.officer())) {
            throw ProblemException.invalid(
                    "/officer", "unknown-officer", Message.of("rule.unknown-officer", letter.officer()));
        }
        DueDay due = ruled(() -> terms.acceptDue(letter.matter(), letter.receivedOn()));
        Complaint complaint = new Complaint(sql.newIds(1).getFirst(), letter, caseId, due);
        complaints.persist(complaint);
        complaints.flush();
        tell(complaint, complaint.registered(), "complaint.registered");
        return complaint.view();
    }

    ComplaintView accept(UUID id, Version expected, LocalDate on) {
        Complaint complaint = complaints.lock(id, expected);
        mustNotBeFuture("/acceptedOn", on);
        DueDay due = ruled(() -> terms.settleDue(complaint.registration().matter(), on));
        return done(complaint, complaint.accept(on, due), "complaint.accepted");
    }

    ComplaintView decide(UUID id, Version expected, LocalDate on, ComplaintEvent.Verdict verdict) {
        Complaint complaint = complaints.lock(id, expected);
        mustNotBeFuture("/decidedOn", on);
        return done(complaint, complaint.decide(on, verdict), "complaint.decided");
    }

    ComplaintView end(UUID id, Version expected, LocalDate on, Ending how) {
        Complaint complaint = complaints.lock(id, expected);
        mustNotBeFuture("/endedOn", on);
        return done(complaint, complaint.end(on, how), "complaint.ended");
    }

    /** The complainant, masked for those who do not need him; a read in full is audited. */
    Complainant complainant(UUID id) {
        Complaint complaint = complaints.reachable(id);
        boolean needsIt = switch (complaint.kind()) {
            case COMPLAINT -> access.caller().roles().stream().anyMatch(SEES_COMPLAINANT::contains);
            case DENUNCIATION -> access.caller().hasRole(SEES_DENOUNCER);
        };
        if (!needsIt) {
            return complaint.kind() == ComplaintEvent.Kind.DENUNCIATION
                    ? new Complainant("…", null)
                    : complaint.complainant().masked();
        }
        audit.record("complainant.read", "complaint", id.toString(), complaint.office(), Map.of());
        return complaint.complainant();
    }

    private @Nullable UUID caseOf(@Nullable CaseReference about) {
        if (about == null) {
            return null;
        }
        Optional<UUID> found = cases.find(about);
        return found.orElseThrow(
                () -> ProblemException.invalid("/caseReference", "unknown-case", Message.of("rule.unknown-case")));
    }

    private ComplaintView done(Complaint complaint, Outcome outcome, String action) {
        return switch (outcome) {
            case Outcome.Done(ComplaintEvent event) -> {
                complaints.flush();
                tell(complaint, event, action);
                yield complaint.view();
            }
            case Outcome.WrongState(boolean needsAcceptance, ComplaintState state) ->
                throw new ProblemException(
                        ComplaintProblem.COMPLAINT_REFUSED,
                        Message.of(
                                needsAcceptance ? "complaint-refused.not-accepted" : "complaint-refused.not-received",
                                state.name()));
            case Outcome.TooEarly(LocalDate earliest) ->
                throw new ProblemException(
                        ComplaintProblem.COMPLAINT_REFUSED, Message.of("complaint-refused.before", earliest));
        };
    }

    private void tell(Complaint complaint, ComplaintEvent event, String action) {
        clocks.set(List.of(complaint.id()), complaint.running(terms).stream().toList());
        journal.append(new NewEvent(event, complaint.version(), clock.instant()));
        audit.record(
                action,
                "complaint",
                complaint.id().toString(),
                complaint.office(),
                Map.of("version", complaint.version(), "on", event.legalDate().toString()));
    }

    private void mustNotBeFuture(String pointer, LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw ProblemException.invalid(pointer, "not-in-future", Message.of("rule.not-in-future"));
        }
    }

    private static DueDay ruled(Supplier<DueDay> rule) {
        try {
            return rule.get();
        } catch (NoRuleInForce e) {
            throw noRule(e.key(), e.on());
        } catch (NoCalendar e) {
            throw noRule("working-days", e.day());
        }
    }

    private static ProblemException noRule(String key, LocalDate on) {
        return new ProblemException(PlatformProblem.NO_RULE_IN_FORCE, Message.of("no-rule-in-force.detail", key, on));
    }
}

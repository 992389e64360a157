package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.RegisterCase.Intake;
import vn.thads.cases.decision.RegisterCase.Limitation;
import vn.thads.cases.decision.RegisterCase.Predecessor;
import vn.thads.cases.docket.Admission;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Obligation;
import vn.thads.cases.docket.Registration;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.JudgmentKind;
import vn.thads.cases.rules.ObligationKind;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseState;
import vn.thads.events.Initiation;
import vn.thads.legaltime.StatisticalYear;

/** T1: the enforcement decision makes a case (thụ lý). */
final class Registering {
    private static final Optional<Refusal> HOLDS = Optional.empty();

    private final Rules rules;
    private final RegisterCase command;
    private final Intake intake;
    private final LocalDate on;

    Registering(Rules rules, RegisterCase command) {
        this.rules = rules;
        this.command = command;
        this.intake = command.intake();
        this.on = command.intake().decidedOn();
    }

    Outcome outcome() {
        Optional<Refusal> refusal = Dates.known(rules, on, command.recording())
                .or(this::received)
                .or(this::codes)
                .or(this::obligations)
                .or(this::origin)
                .or(this::withinLimitation)
                .or(this::number)
                .or(() -> Signing.check(rules, kind(), command.signedBy(), on));
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(this::registered);
    }

    private Outcome registered() {
        Admission admission = new Admission(
                intake.initiation(),
                intake.origin(),
                intake.judgmentKind(),
                intake.flags(),
                intake.receivedOn(),
                Terms.lastDay(issueTerm(), intake.receivedOn(), on),
                on);
        Registration registration = new Registration(
                command.caseId(),
                command.decisionId(),
                command.reference(),
                command.holder(),
                admission,
                command.obligations(),
                command.recording().recordedAt());
        EnforcementCase next = EnforcementCase.of(registration, List.of(), rules);
        return new Outcome.Accepted(next, event(next));
    }

    private CaseRegistered event(EnforcementCase next) {
        Registration registration = next.registration();
        Admission admission = registration.admission();
        return new CaseRegistered(
                registration.caseId(),
                registration.reference(),
                registration.holder().office(),
                registration.holder().officer(),
                admission.initiation(),
                admission.judgmentKind(),
                admission.flags(),
                admission.origin(),
                admission.receivedOn(),
                admission.issueDueOn(),
                admission.decidedOn(),
                registration.obligations().stream().map(Obligation::kind).toList(),
                next.firstChange());
    }

    private String kind() {
        return intake.initiation() == Initiation.EX_OFFICIO ? "ENFORCEMENT_EX_OFFICIO" : "ENFORCEMENT_ON_REQUEST";
    }

    private String issueTerm() {
        if (intake.origin() == Origin.ENTRUSTED_IN) {
            return "RECEIVER_DECIDES_ENTRUSTED";
        }
        String ofJudgment = rules.judgmentKind(intake.judgmentKind(), on)
                .map(JudgmentKind::issueTerm)
                .orElse("");
        return command.obligations().stream()
                .flatMap(obligation -> rules.obligationKind(obligation.kind(), on).stream())
                .map(ObligationKind::issueTerm)
                .filter(term -> !term.isEmpty())
                .findFirst()
                .orElse(ofJudgment.isEmpty() ? "ISSUE_DECISION" : ofJudgment);
    }

    private Optional<Refusal> received() {
        return intake.receivedOn().isAfter(on)
                ? refuse(
                        Guard.JUDGMENT_RECEIVED,
                        Map.of("receivedOn", intake.receivedOn().toString(), "decidedOn", on.toString()))
                : HOLDS;
    }

    private Optional<Refusal> codes() {
        if (rules.judgmentKind(intake.judgmentKind(), on).isEmpty()) {
            return refuse(Guard.KNOWN_KEY, Map.of("judgmentKind", intake.judgmentKind()));
        }
        for (String flag : intake.flags()) {
            if (rules.flags(on).stream().noneMatch(known -> known.key().equals(flag))) {
                return refuse(Guard.KNOWN_KEY, Map.of("flag", flag));
            }
        }
        return HOLDS;
    }

    private Optional<Refusal> obligations() {
        if (command.obligations().isEmpty()) {
            return refuse(Guard.OBLIGATIONS, Map.of("missing", "obligations"));
        }
        int expected = 1;
        for (Obligation obligation : command.obligations()) {
            String number = String.valueOf(obligation.number());
            if (obligation.number() != expected++) {
                return refuse(Guard.OBLIGATIONS, Map.of("number", number, "expected", String.valueOf(expected - 1)));
            }
            Optional<ObligationKind> kind = rules.obligationKind(obligation.kind(), on);
            if (kind.isEmpty()) {
                return refuse(Guard.KNOWN_KEY, Map.of("obligationKind", obligation.kind(), "number", number));
            }
            if (!kind.get().initiation().equals("EITHER")
                    && !kind.get().initiation().equals(intake.initiation().name())) {
                return refuse(
                        Guard.OBLIGATIONS,
                        Map.of(
                                "number",
                                number,
                                "kind",
                                obligation.kind(),
                                "initiation",
                                kind.get().initiation()));
            }
            if (kind.get().isMoney() != obligation.amount() > 0
                    || obligation.amount() < 0
                    || obligation.amount() > Obligation.LARGEST_AMOUNT) {
                return refuse(
                        Guard.OBLIGATIONS,
                        Map.of(
                                "number",
                                number,
                                "kind",
                                obligation.kind(),
                                "amount",
                                String.valueOf(obligation.amount())));
            }
        }
        return HOLDS;
    }

    private Optional<Refusal> origin() {
        Origin origin = intake.origin();
        boolean possible = switch (origin) {
            case NEW, ENTRUSTED_IN -> true;
            case TAKEN_UP -> rules.transition("T19", on).isPresent();
            case RE_REQUEST -> intake.initiation() == Initiation.ON_REQUEST;
        };
        Predecessor predecessor = intake.predecessor();
        boolean follows = predecessor == null || predecessor.state() == leftIn(origin);
        return possible && follows
                ? HOLDS
                : refuse(
                        Guard.ORIGIN,
                        predecessor == null
                                ? Map.of("origin", origin.name())
                                : Map.of(
                                        "origin",
                                        origin.name(),
                                        "predecessorState",
                                        predecessor.state().name()));
    }

    private static @Nullable CaseState leftIn(Origin origin) {
        return switch (origin) {
            case NEW -> null;
            case ENTRUSTED_IN -> CaseState.ENTRUSTED;
            case TAKEN_UP -> CaseState.TAKEN_UP;
            case RE_REQUEST -> CaseState.RETURNED;
        };
    }

    /** Five years for a request; none ex officio, nor for a case whose request was made in time elsewhere or returned. */
    private Optional<Refusal> withinLimitation() {
        Limitation limitation = intake.limitation();
        if (limitation == null
                || intake.initiation() == Initiation.EX_OFFICIO
                || intake.origin() != Origin.NEW
                || limitation.lateRequestAccepted()) {
            return HOLDS;
        }
        LocalDate lastDay = Terms.lastDay("LIMITATION", limitation.runsFrom(), on);
        return intake.receivedOn().isAfter(lastDay)
                ? refuse(
                        Guard.WITHIN_LIMITATION,
                        Map.of("receivedOn", intake.receivedOn().toString(), "limitationEndsOn", lastDay.toString()))
                : HOLDS;
    }

    /** The number stands in the book of its initiation and of the statistical year of its day. */
    private Optional<Refusal> number() {
        int year = StatisticalYear.of(on).number();
        boolean fits = command.reference().year() == year
                && command.reference().book().equals(intake.initiation().name())
                && command.reference().office().equals(command.holder().office())
                && command.reference().number() > 0;
        return fits
                ? HOLDS
                : refuse(
                        Guard.NUMBER_UNIQUE,
                        Map.of(
                                "book",
                                intake.initiation().name(),
                                "year",
                                String.valueOf(year),
                                "office",
                                command.holder().office()));
    }

    private Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, guard, on, details));
    }
}

package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.Act.Finding;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Position;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Transition;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseState;

/** An act recorded on a case: T3, T4, T5 and T21 rest on these. */
final class Acting {
    private static final Optional<Refusal> HOLDS = Optional.empty();

    private final Rules rules;
    private final EnforcementCase enforcementCase;
    private final RecordAct command;
    private final Position position;

    Acting(Rules rules, EnforcementCase enforcementCase, RecordAct command) {
        this.rules = rules;
        this.enforcementCase = enforcementCase;
        this.command = command;
        this.position = enforcementCase.positionOn(command.on());
    }

    Outcome outcome() {
        Optional<Refusal> refusal = Dates.check(rules, enforcementCase, command)
                .or(this::fits)
                .or(this::open)
                .or(this::completes);
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(this::recorded);
    }

    private Outcome recorded() {
        Act act = new Act(
                command.id(),
                command.kind(),
                command.on(),
                command.finding(),
                dueOn(),
                command.withdrawal(),
                command.recording().recordedAt());
        Finding finding = act.finding();
        return Adding.outcome(
                rules,
                enforcementCase,
                act,
                change -> new ActRecorded(
                        enforcementCase.id(),
                        act.id(),
                        act.kind().name(),
                        finding == null ? null : finding.result().name(),
                        act.on(),
                        act.kind() == ActKind.VERIFICATION ? act.dueOn() : null,
                        act.withdrawal() == null ? null : act.withdrawal().act(),
                        change));
    }

    private @Nullable LocalDate dueOn() {
        LocalDate on = command.on();
        return switch (command.kind()) {
            case NOTICE ->
                position.obligations().stream().anyMatch(position::hasVoluntaryTerm)
                        ? Terms.lastDay("VOLUNTARY_TERM", on, on)
                        : null;
            case VERIFICATION -> {
                Finding finding = command.finding();
                boolean isRare = finding != null && Enquiries.isRare(rules, finding, on);
                yield Terms.lastDay(isRare ? "REVERIFY_PRISON_OR_UNKNOWN" : "REVERIFY", on, on);
            }
            case NEW_INFORMATION, URGENCY, COMPLETION, WITHDRAWAL -> null;
        };
    }

    private Optional<Refusal> fits() {
        boolean isVerification = command.kind() == ActKind.VERIFICATION;
        boolean isWithdrawal = command.kind() == ActKind.WITHDRAWAL;
        if (isVerification != (command.finding() != null)) {
            return refuse(Guard.ACT_FITS, Map.of(isVerification ? "missing" : "unexpected", "result"));
        }
        Act.Withdrawal withdrawal = command.withdrawal();
        if (isWithdrawal != (withdrawal != null)) {
            return refuse(Guard.ACT_FITS, Map.of(isWithdrawal ? "missing" : "unexpected", "withdraws"));
        }
        if (withdrawal == null) {
            return HOLDS;
        }
        if (withdrawal.reason().isBlank()) {
            return refuse(Guard.ACT_FITS, Map.of("missing", "reason"));
        }
        boolean counts = position.facts().stream()
                .anyMatch(fact -> fact instanceof Act act && act.id().equals(withdrawal.act()));
        return counts
                ? HOLDS
                : refuse(Guard.RECALLABLE, Map.of("withdraws", withdrawal.act().toString()));
    }

    private Optional<Refusal> open() {
        return command.kind() != ActKind.WITHDRAWAL
                        && position.openObligations().isEmpty()
                ? refuse(Guard.TERMINAL_STATE, Map.of("state", position.state().name()))
                : HOLDS;
    }

    /** DONE needs every open obligation where T21 begins, and its đồng paid out, remitted or deposited. */
    private Optional<Refusal> completes() {
        if (command.kind() != ActKind.COMPLETION) {
            return HOLDS;
        }
        Set<CaseState> from =
                rules.transition("T21", command.on()).map(Transition::from).orElse(Set.of());
        List<Integer> open = position.openObligations();
        Map<String, String> details = new HashMap<>();
        for (int number : open) {
            if (!from.contains(position.state(number))) {
                details.put("obligation " + number, position.state(number).name());
            }
        }
        if (!details.isEmpty()) {
            return refuse(Guard.FROM_STATE, details);
        }
        for (int number : open) {
            ObligationMoney money = position.money(number);
            long rest = money.owed() - money.settled() - money.reduced();
            if (rest > 0) {
                details.put("obligation " + number, String.valueOf(rest));
                details.put("held " + number, String.valueOf(money.held()));
            }
        }
        return details.isEmpty() ? HOLDS : refuse(Guard.ALL_OBLIGATIONS_SETTLED, details);
    }

    private Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, guard, command.on(), details));
    }
}

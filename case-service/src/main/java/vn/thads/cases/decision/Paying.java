package vn.thads.cases.decision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.docket.Movement;
import vn.thads.cases.docket.ObligationMoney;
import vn.thads.cases.docket.Position;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.CaseEvent.MovementKind;

/** Money on a case: received = paid out + remitted + deposited + held, never negative, never above what is owed. */
final class Paying {
    private static final Optional<Refusal> HOLDS = Optional.empty();

    private final Rules rules;
    private final EnforcementCase enforcementCase;
    private final MoveMoney command;
    private final Position position;

    Paying(Rules rules, EnforcementCase enforcementCase, MoveMoney command) {
        this.rules = rules;
        this.enforcementCase = enforcementCase;
        this.command = command;
        this.position = enforcementCase.positionOn(command.on());
    }

    Outcome outcome() {
        Optional<Refusal> refusal = Dates.check(rules, enforcementCase, command)
                .or(this::obligation)
                .or(this::reversal)
                .or(this::balance);
        return refusal.<Outcome>map(Outcome.Refused::new).orElseGet(this::moved);
    }

    private Outcome moved() {
        boolean isReceipt = command.kind() == MovementKind.RECEIVED && command.reverses() == null;
        Movement movement = new Movement(
                command.id(),
                command.kind(),
                command.obligation(),
                command.amount(),
                command.on(),
                isReceipt ? Terms.lastDay("PAY_OUT", command.on(), command.on()) : null,
                command.reverses(),
                command.recording().recordedAt());
        return Adding.outcome(
                rules,
                enforcementCase,
                movement,
                change -> new MoneyMoved(
                        enforcementCase.id(),
                        movement.id(),
                        movement.kind(),
                        movement.obligation(),
                        movement.amount(),
                        movement.on(),
                        movement.payOutDueOn(),
                        movement.reverses(),
                        change));
    }

    private Optional<Refusal> obligation() {
        boolean fits = position.obligations().contains(command.obligation())
                && position.isMoney(command.obligation())
                && command.amount() > 0;
        return fits
                ? HOLDS
                : refuse(
                        Guard.OBLIGATIONS,
                        Map.of("obligation", "" + command.obligation(), "amount", "" + command.amount()));
    }

    /** A counter-entry repeats a movement that counts, once. */
    private Optional<Refusal> reversal() {
        UUID reverses = command.reverses();
        if (reverses == null) {
            return HOLDS;
        }
        Optional<CaseFact> undone = enforcementCase.fact(reverses);
        boolean fits = undone.isPresent()
                && undone.get() instanceof Movement movement
                && movement.reverses() == null
                && movement.kind() == command.kind()
                && movement.obligation() == command.obligation()
                && movement.amount() == command.amount()
                && !movement.on().isAfter(command.on());
        boolean already = enforcementCase.history().stream()
                .anyMatch(fact -> fact instanceof Movement movement && reverses.equals(movement.reverses()));
        return fits && !already ? HOLDS : refuse(Guard.RECALLABLE, Map.of("reverses", reverses.toString()));
    }

    private Optional<Refusal> balance() {
        if (command.reverses() != null) {
            return HOLDS;
        }
        ObligationMoney money = position.money(command.obligation());
        if (command.kind() == MovementKind.RECEIVED) {
            if (!rules.isOpen(money.state())) {
                return refuse(
                        Guard.TERMINAL_STATE, Map.of("state", money.state().name()));
            }
            long rest = money.owed() - money.reduced() - money.received();
            return command.amount() > rest ? unbalanced(money, "rest", rest) : HOLDS;
        }
        return command.amount() > money.held() ? unbalanced(money, "held", money.held()) : HOLDS;
    }

    private Optional<Refusal> unbalanced(ObligationMoney money, String name, long limit) {
        return refuse(
                Guard.MONEY_BALANCE,
                Map.of("obligation", "" + money.number(), "amount", "" + command.amount(), name, "" + limit));
    }

    private Optional<Refusal> refuse(Guard guard, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, guard, command.on(), details));
    }
}

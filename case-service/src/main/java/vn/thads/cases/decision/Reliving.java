package vn.thads.cases.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.CaseEvent.RecordedFact;

/** A whole past, relived fact by fact in the order in which the office knew it. */
final class Reliving {
    private final EnforcementLaw law;
    private final RegisterCase registration;
    private final List<CaseCommand> commands;

    Reliving(EnforcementLaw law, RegisterCase registration, List<CaseCommand> commands) {
        this.law = law;
        this.registration = registration;
        this.commands = commands;
    }

    Outcome.OfPast outcome() {
        return switch (law.register(registration)) {
            case Outcome.Refused(Refusal why) -> new Outcome.OfPast.Contradicted(-1, why);
            case Outcome.Accepted(EnforcementCase registered, CaseEvent event) ->
                relive(registered, (CaseRegistered) event);
        };
    }

    private Outcome.OfPast relive(EnforcementCase registered, CaseRegistered event) {
        EnforcementCase current = registered;
        List<RecordedFact> facts = new ArrayList<>();
        for (int index : inOrder()) {
            CaseCommand command = commands.get(index);
            switch (law.decide(current, command)) {
                case Outcome.Refused(Refusal why) -> {
                    return new Outcome.OfPast.Contradicted(index, why);
                }
                case Outcome.Accepted(EnforcementCase next, CaseEvent told) -> {
                    current = next;
                    facts.add(fact(command, told));
                }
            }
        }
        return new Outcome.OfPast.Relived(
                current, new CaseImported(event, registration.recording().recordedAt(), facts));
    }

    private static RecordedFact fact(CaseCommand command, CaseEvent event) {
        var recordedAt = command.recording().recordedAt();
        return switch (event) {
            case DecisionTaken decision -> new RecordedFact(recordedAt, decision, null, null);
            case ActRecorded act -> new RecordedFact(recordedAt, null, act, null);
            case MoneyMoved money -> new RecordedFact(recordedAt, null, null, money);
            case CaseRegistered _, CaseImported _ -> throw new IllegalStateException("not the answer to a command");
        };
    }

    private List<Integer> inOrder() {
        return IntStream.range(0, commands.size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) ->
                                commands.get(index).recording().recordedAt())
                        .thenComparing(index -> commands.get(index).on())
                        .thenComparing(index -> rank(commands.get(index))))
                .toList();
    }

    /** Within a day what a decision rests on comes before it, and what rests on the money after it. */
    private static int rank(CaseCommand command) {
        return switch (command) {
            case RecordAct act when act.kind() == ActKind.COMPLETION -> 3;
            case RecordAct act when act.kind() == ActKind.WITHDRAWAL -> 4;
            case RecordAct _ -> 0;
            case TakeDecision _ -> 1;
            case MoveMoney _ -> 2;
        };
    }
}

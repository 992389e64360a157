package vn.thads.cases.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act.Finding;
import vn.thads.cases.rules.PlainDecision.Effect;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Target;
import vn.thads.cases.rules.Transition;
import vn.thads.events.CaseState;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/**
 * How a case stands after some of its facts: what the guards ask and what a standing shows.
 *
 * <p>Facts are applied leniently: one whose transition the state of an obligation does not allow leaves that obligation where it is.
 * Whether a fact may be taken at all is decided before it enters the history; leniency serves the fold that leaves out a recalled
 * decision, where a later resumption may have nothing left to resume.
 */
public final class Position {
    private final Registration registration;
    private final Rules rules;
    private final List<ObligationLine> lines;
    private final List<CaseFact> facts = new ArrayList<>();
    private Holder holder;
    private @Nullable LocalDate termEndsOn;
    private boolean noticed;
    private boolean urgent;
    private boolean meansKnown;

    private Position(Registration registration, Rules rules) {
        this.registration = registration;
        this.rules = rules;
        this.holder = registration.holder();
        LocalDate on = registration.decidedOn();
        this.lines = registration.obligations().stream()
                .map(obligation -> new ObligationLine(
                        obligation,
                        rules.obligationKind(obligation.kind(), on)
                                .orElseThrow(() -> new IllegalStateException("unknown kind " + obligation.kind())),
                        on))
                .toList();
    }

    /** What applying a fact did. */
    record Step(List<Integer> moved, @Nullable Standing broughtBack) {
        static final Step NOTHING = new Step(List.of(), null);
    }

    static Position registered(Registration registration, Rules rules) {
        return new Position(registration, rules);
    }

    /** The position after those facts, in that order, without the ones left out; what they undo is left out by the caller. */
    static Position after(Registration registration, Rules rules, List<CaseFact> inOrder, Set<UUID> leftOut) {
        Position position = new Position(registration, rules);
        for (CaseFact fact : inOrder) {
            if (!leftOut.contains(fact.id())) {
                position.reach(fact.on());
                position.apply(fact);
            }
        }
        return position;
    }

    /** Lets time pass: the voluntary term may be over (T4); nothing is recorded for it. */
    void reach(LocalDate day) {
        for (ObligationLine line : lines) {
            if (line.state() == CaseState.DECIDED && line.isImmediate()) {
                line.move(afterVoluntaryTerm(), registration.decidedOn());
            }
            LocalDate lastDay = termEndsOn;
            if (line.state() == CaseState.VOLUNTARY && lastDay != null && day.isAfter(lastDay)) {
                line.move(afterVoluntaryTerm(), lastDay.plusDays(1));
            }
        }
    }

    private CaseState afterVoluntaryTerm() {
        return meansKnown ? CaseState.ENFORCING : CaseState.VERIFYING;
    }

    Step apply(CaseFact fact) {
        facts.add(fact);
        return switch (fact) {
            case Decision decision -> apply(decision);
            case Act act -> new Step(apply(act), null);
            case Movement movement -> {
                ObligationLine line = line(movement.obligation());
                boolean open = rules.isOpen(line.state());
                line.move(movement);
                yield open ? new Step(List.of(movement.obligation()), null) : Step.NOTHING;
            }
        };
    }

    private Step apply(Decision decision) {
        Effect effect = rules.plainDecision(decision.kind(), decision.on())
                .map(plain -> plain.effect())
                .orElse(Effect.NONE);
        for (ObligationAmount amount : decision.particulars().amounts()) {
            if (effect == Effect.RELIEF) {
                line(amount.obligation()).reduce(amount.amount());
            } else {
                line(amount.obligation()).owe(amount.amount());
            }
        }
        if (effect == Effect.REASSIGN) {
            reassign(decision.particulars());
        }
        return move(decision);
    }

    private void reassign(Particulars particulars) {
        String office = particulars.toOffice() == null ? holder.office() : particulars.toOffice();
        String officer = particulars.newOfficer() == null ? holder.officer() : particulars.newOfficer();
        holder = new Holder(office, officer);
    }

    private Step move(Decision decision) {
        List<Transition> rows = rows(decision);
        List<Integer> moved = new ArrayList<>();
        Standing broughtBack = null;
        for (ObligationLine line : lines) {
            Transition row = row(rows, line.state());
            if (row == null || !decision.scope().includes(line.number())) {
                continue;
            }
            switch (row.to()) {
                case Target.To(CaseState to) -> {
                    if (line.state() == CaseState.SEPARATE_BOOK) {
                        broughtBack = bringBack(decision.on());
                    }
                    line.move(to, decision.on());
                    moved.add(line.number());
                }
                case Target.Previous _ -> {
                    line.endPause();
                    moved.add(line.number());
                }
                case Target.Same _, Target.Fold _, Target.NoCase _ -> {}
            }
        }
        reach(decision.on());
        return new Step(List.copyOf(moved), broughtBack);
    }

    /** Whatever leads out of the separate book brings the whole case back first. */
    private Standing bringBack(LocalDate on) {
        for (ObligationLine line : lines) {
            if (line.state() == CaseState.SEPARATE_BOOK) {
                line.move(CaseState.ENFORCING, on);
            }
        }
        return standing(on);
    }

    /** How the case stands once it has come back from the separate book, when what it leads to is not known yet. */
    @Nullable
    Standing broughtBack(LocalDate on) {
        return lines.stream().anyMatch(line -> line.state() == CaseState.SEPARATE_BOOK) ? bringBack(on) : null;
    }

    private List<Integer> apply(Act act) {
        return switch (act.kind()) {
            case NOTICE -> notice(act);
            case VERIFICATION -> verified(act);
            case URGENCY -> {
                urgent = true;
                yield moveAll(Set.of(CaseState.DECIDED, CaseState.VOLUNTARY), afterVoluntaryTerm(), act.on());
            }
            case COMPLETION -> moveAll(from("T21", act.on()), CaseState.DONE, act.on());
            case NEW_INFORMATION, WITHDRAWAL -> List.of();
        };
    }

    private Set<CaseState> from(String transition, LocalDate on) {
        return rules.transition(transition, on).map(Transition::from).orElse(Set.of());
    }

    private List<Integer> notice(Act act) {
        if (!noticed) {
            noticed = true;
            termEndsOn = act.dueOn();
        }
        List<Integer> moved = new ArrayList<>();
        for (ObligationLine line : lines) {
            line.noticedWhilePaused();
            if (line.state() == CaseState.DECIDED) {
                line.move(line.hasVoluntaryTerm() ? CaseState.VOLUNTARY : afterVoluntaryTerm(), act.on());
                moved.add(line.number());
            }
        }
        return moved;
    }

    private List<Integer> verified(Act act) {
        Finding finding = act.finding();
        meansKnown = finding != null && finding.result() == VerificationResult.MEANS_FOUND;
        return meansKnown ? moveAll(from("T5", act.on()), CaseState.ENFORCING, act.on()) : List.of();
    }

    private List<Integer> moveAll(Set<CaseState> from, CaseState to, LocalDate on) {
        List<Integer> moved = new ArrayList<>();
        for (ObligationLine line : lines) {
            if (from.contains(line.state())) {
                line.move(to, on);
                moved.add(line.number());
            }
        }
        return moved;
    }

    private List<Transition> rows(Decision decision) {
        List<Transition> rows =
                rules.transitions(decision.kind(), decision.grounding().key(), decision.on());
        if (Undoing.postsNothing(decision) || Undoing.target(decision, registration) != null) {
            return List.of();
        }
        return rows.stream().filter(row -> !(row.to() instanceof Target.Fold)).toList();
    }

    private static @Nullable Transition row(List<Transition> rows, CaseState state) {
        for (Transition row : rows) {
            if (row.from().contains(state)) {
                return row;
            }
        }
        return null;
    }

    private ObligationLine line(int number) {
        return lines.get(number - 1);
    }

    /** Numbers of the obligations whose money does not balance. */
    List<Integer> unbalanced() {
        return lines.stream()
                .filter(line -> !line.balances())
                .map(ObligationLine::number)
                .toList();
    }

    /** The standing that this position shows. */
    public Standing standing(LocalDate on) {
        List<ObligationStanding> obligations =
                lines.stream().map(ObligationLine::standing).toList();
        return new Standing(on, state(), holder.office(), holder.officer(), obligations);
    }

    /** State of the case. */
    public CaseState state() {
        return rules.caseState(lines.stream().map(ObligationLine::state).toList());
    }

    /** State of an obligation. */
    public CaseState state(int obligation) {
        return line(obligation).state();
    }

    /** Day since which an obligation has been in its state. */
    public LocalDate since(int obligation) {
        return line(obligation).since();
    }

    /** Numbers of all obligations. */
    public List<Integer> obligations() {
        return lines.stream().map(ObligationLine::number).toList();
    }

    /** Numbers of the obligations that are still being enforced. */
    public List<Integer> openObligations() {
        return lines.stream()
                .filter(line -> rules.isOpen(line.state()))
                .map(ObligationLine::number)
                .toList();
    }

    /** Whether an obligation is owed in đồng. */
    public boolean isMoney(int obligation) {
        return line(obligation).isMoney();
    }

    /** Whether an obligation need not wait for a voluntary term: it has none, it is over, or urgency was recorded. */
    public boolean isVoluntaryTermOver(int obligation, LocalDate on) {
        LocalDate lastDay = termEndsOn;
        boolean over = lastDay != null && on.isAfter(lastDay);
        return urgent
                || line(obligation).isImmediate()
                || (noticed && (over || !line(obligation).hasVoluntaryTerm()));
    }

    /** Whether the debtor of an obligation is given a voluntary term before it is enforced. */
    public boolean hasVoluntaryTerm(int obligation) {
        return line(obligation).hasVoluntaryTerm();
    }

    /** Last day of the voluntary term, or null while no notice was recorded. */
    public @Nullable LocalDate voluntaryTermEndsOn() {
        return termEndsOn;
    }

    /** Money of each obligation. */
    public List<ObligationMoney> money() {
        return lines.stream().map(ObligationLine::money).toList();
    }

    /** Money of an obligation. */
    public ObligationMoney money(int obligation) {
        return line(obligation).money();
    }

    /** Who holds the case. */
    public Holder holder() {
        return holder;
    }

    /** The facts that count: those recalled or withdrawn by then are left out. In order of their legal dates. */
    public List<CaseFact> facts() {
        return List.copyOf(facts);
    }

    void noteUndoing(CaseFact undoing) {
        facts.add(undoing);
    }
}

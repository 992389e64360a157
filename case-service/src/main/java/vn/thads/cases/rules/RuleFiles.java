package vn.thads.cases.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thads.events.CaseState;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleFileBroken;
import vn.thads.legaltime.RuleTable;
import vn.thads.legaltime.RuleTable.Shape;

/** The rule files, read and held against one another. */
final class RuleFiles {
    private static final String[] DATED = {"label_vi", "label_en", "article", "regime", "evidence"};

    private final List<Transition> transitions = new ArrayList<>();
    private final List<PlainDecision> plainDecisions = new ArrayList<>();
    private final List<DecisionKind> decisionKinds = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<ObligationKind> obligationKinds = new ArrayList<>();
    private final List<GuardRule> guards = new ArrayList<>();
    private final List<Signer> signers = new ArrayList<>();
    private final List<StateRule> states = new ArrayList<>();
    private final List<JudgmentKind> judgmentKinds = new ArrayList<>();
    private final List<CodeEntry> flags = new ArrayList<>();
    private final RuleTable parameters;
    private final Set<String> kindKeys = new HashSet<>();
    private final RuleSource source;

    /** Gives the text of a rule file. */
    @FunctionalInterface
    interface RuleSource {
        RuleTable table(String name, Shape shape);
    }

    RuleFiles() {
        this((name, shape) -> RuleTable.load(Rules.class, name, shape));
    }

    RuleFiles(RuleSource source) {
        this.source = source;
        readStates();
        readSigners();
        readKinds();
        readGuards();
        readGrounds();
        readTransitions();
        readPlainDecisions();
        readObligationKinds();
        readCodes();
        parameters = source.table(
                "guard-parameters.csv",
                Shape.of("key", "value", "unit", "article", "regime", "evidence")
                        .withGaps());
        parameters.rows().forEach(row -> row.integer("value"));
    }

    private static Shape shape(String key, String... more) {
        List<String> columns = new ArrayList<>(List.of(DATED));
        columns.addAll(List.of(more));
        return Shape.of(key, columns.toArray(String[]::new));
    }

    private void readStates() {
        Shape shape = Shape.of("key", "label_vi", "label_en", "open", "terminal", "precedence", "evidence");
        Set<CaseState> seen = EnumSet.noneOf(CaseState.class);
        for (DatedRow row : source.table("states.csv", shape).rows()) {
            CaseState state = RuleCells.state(row, row.text("key"));
            seen.add(state);
            if (row.flag("open") == row.flag("terminal")) {
                throw RuleCells.broken(row, state + " is either open or terminal");
            }
            states.add(new StateRule(state, RuleCells.label(row), row.flag("open"), row.integer("precedence")));
        }
        if (seen.size() != CaseState.values().length) {
            throw new RuleFileBroken("states.csv", 1, "a state is missing: only " + seen);
        }
    }

    private void readSigners() {
        for (DatedRow row :
                source.table("signers.csv", shape("key", "signed_by")).rows()) {
            signers.add(new Signer(
                    row.text("key"), new LinkedHashSet<>(row.list("signed_by")), RuleCells.label(row), Source.of(row)));
        }
    }

    private void readKinds() {
        for (DatedRow row : source.table("decision-kinds.csv", shape("key", "signer", "before_case"))
                .rows()) {
            String signer = row.text("signer");
            if (signers.stream().noneMatch(known -> known.key().equals(signer))) {
                throw RuleCells.broken(row, "unknown signer " + signer);
            }
            kindKeys.add(row.text("key"));
            decisionKinds.add(new DecisionKind(
                    row.text("key"), RuleCells.label(row), signer, row.flag("before_case"), Source.of(row)));
        }
    }

    private void readGuards() {
        Set<Guard> seen = EnumSet.noneOf(Guard.class);
        for (DatedRow row : source.table("guards.csv", shape("key").withGaps()).rows()) {
            Guard guard = RuleCells.guard(row, row.text("key"));
            seen.add(guard);
            guards.add(new GuardRule(guard, RuleCells.label(row), Source.of(row)));
        }
        for (Guard guard : Guard.values()) {
            if (!seen.contains(guard)) {
                throw new RuleFileBroken("guards.csv", 1, "guard %s is not worded".formatted(guard));
            }
        }
    }

    private void readGrounds() {
        Shape shape = shape("ground", "letter", "decision_kind")
                .keyedBy("decision_kind", "ground")
                .withGaps();
        for (DatedRow row : source.table("grounds.csv", shape).rows()) {
            grounds.add(new Ground(
                    row.text("ground"),
                    row.text("letter"),
                    RuleCells.label(row),
                    kind(row, row.text("decision_kind")),
                    Source.of(row)));
        }
    }

    private void readTransitions() {
        Shape shape = shape(
                        "id",
                        "variant",
                        "from_states",
                        "decision_kinds",
                        "only_ground",
                        "to_state",
                        "guards",
                        "deadline_keys",
                        "decide_by")
                .keyedBy("id", "variant");
        for (DatedRow row : source.table("transitions.csv", shape).rows()) {
            Transition transition = new Transition(
                    row.text("id"),
                    row.text("variant"),
                    RuleCells.label(row),
                    RuleCells.from(row),
                    kinds(row),
                    row.text("only_ground"),
                    RuleCells.target(row),
                    new Transition.Terms(
                            RuleCells.guards(row),
                            RuleCells.deadlines(row, row.list("deadline_keys")),
                            RuleCells.decideBy(row),
                            Source.of(row)));
            transitions.add(transition);
        }
    }

    private void readPlainDecisions() {
        Shape shape = Shape.of(
                "decision_kind", "from_states", "effect", "guards", "deadline_keys", "article", "regime", "evidence");
        for (DatedRow row : source.table("plain-decisions.csv", shape).rows()) {
            plainDecisions.add(new PlainDecision(
                    kind(row, row.text("decision_kind")),
                    RuleCells.from(row),
                    RuleCells.effect(row),
                    RuleCells.guards(row),
                    RuleCells.deadlines(row, row.list("deadline_keys")),
                    Source.of(row)));
        }
    }

    private void readObligationKinds() {
        for (DatedRow row : source.table(
                        "obligation-kinds.csv",
                        shape("key", "initiation", "dimension", "payment_rank_group", "voluntary_term", "issue_term"))
                .rows()) {
            obligationKinds.add(new ObligationKind(
                    row.text("key"),
                    RuleCells.label(row),
                    row.text("initiation"),
                    row.text("dimension"),
                    row.text("payment_rank_group"),
                    row.flag("voluntary_term"),
                    RuleCells.issueTerm(row),
                    Source.of(row)));
        }
    }

    private void readCodes() {
        for (DatedRow row : source.table("judgment-kinds.csv", shape("key", "display_order", "issue_term"))
                .rows()) {
            judgmentKinds.add(
                    new JudgmentKind(row.text("key"), RuleCells.label(row), RuleCells.issueTerm(row), Source.of(row)));
        }
        for (DatedRow row : source.table("flags.csv", shape("key")).rows()) {
            flags.add(new CodeEntry(row.text("key"), RuleCells.label(row), Source.of(row)));
        }
    }

    private Set<String> kinds(DatedRow row) {
        Set<String> kinds = new LinkedHashSet<>();
        for (String kind : row.list("decision_kinds")) {
            kinds.add(kind(row, kind));
        }
        return kinds;
    }

    private String kind(DatedRow row, String kind) {
        if (!kindKeys.contains(kind)) {
            throw RuleCells.broken(row, "unknown decision kind " + kind);
        }
        return kind;
    }

    /** Every day on which a row begins or has just ended; the first of all days is one. */
    Set<LocalDate> daysOfChange() {
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.MIN));
        Stream.of(
                        transitions.stream().map(row -> row.terms().source()),
                        plainDecisions.stream().map(PlainDecision::source),
                        decisionKinds.stream().map(DecisionKind::source),
                        grounds.stream().map(Ground::source),
                        obligationKinds.stream().map(ObligationKind::source),
                        judgmentKinds.stream().map(JudgmentKind::source),
                        flags.stream().map(CodeEntry::source),
                        guards.stream().map(GuardRule::source),
                        signers.stream().map(Signer::source))
                .flatMap(sources -> sources)
                .forEach(source -> {
                    days.add(source.from());
                    LocalDate last = source.to();
                    if (last != null) {
                        days.add(last.plusDays(1));
                    }
                });
        return days;
    }

    List<Transition> transitions() {
        return transitions;
    }

    List<PlainDecision> plainDecisions() {
        return plainDecisions;
    }

    List<DecisionKind> decisionKinds() {
        return decisionKinds;
    }

    List<Ground> grounds() {
        return grounds;
    }

    List<ObligationKind> obligationKinds() {
        return obligationKinds;
    }

    List<GuardRule> guards() {
        return guards;
    }

    List<Signer> signers() {
        return signers;
    }

    List<StateRule> states() {
        return states;
    }

    List<JudgmentKind> judgmentKinds() {
        return judgmentKinds;
    }

    List<CodeEntry> flags() {
        return flags;
    }

    RuleTable parameters() {
        return parameters;
    }
}

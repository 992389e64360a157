package vn.thads.cases.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.events.CaseState;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Deadlines;
import vn.thads.legaltime.RuleFileBroken;
import vn.thads.legaltime.RuleTable;
import vn.thads.legaltime.RuleTable.Shape;

/** The rule files, read and held against one another. */
final class RuleFiles {
    private static final String[] DATED = {"label_vi", "label_en", "article", "regime", "evidence"};
    private static final String BEFORE_CASE = "REQUESTED";

    private final List<Transition> transitions = new ArrayList<>();
    private final Map<String, List<Transition>> byKind = new LinkedHashMap<>();
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
            CaseState state = state(row, row.text("key"));
            seen.add(state);
            if (row.flag("open") == row.flag("terminal")) {
                throw broken(row, state + " is either open or terminal");
            }
            states.add(new StateRule(state, label(row), row.flag("open"), row.integer("precedence")));
        }
        if (seen.size() != CaseState.values().length) {
            throw new RuleFileBroken("states.csv", 1, "a state is missing: only " + seen);
        }
    }

    private void readSigners() {
        for (DatedRow row :
                source.table("signers.csv", shape("key", "signed_by")).rows()) {
            signers.add(new Signer(
                    row.text("key"), new LinkedHashSet<>(row.list("signed_by")), label(row), Source.of(row)));
        }
    }

    private void readKinds() {
        for (DatedRow row : source.table("decision-kinds.csv", shape("key", "signer", "before_case"))
                .rows()) {
            String signer = row.text("signer");
            if (signers.stream().noneMatch(known -> known.key().equals(signer))) {
                throw broken(row, "unknown signer " + signer);
            }
            kindKeys.add(row.text("key"));
            decisionKinds.add(
                    new DecisionKind(row.text("key"), label(row), signer, row.flag("before_case"), Source.of(row)));
        }
    }

    private void readGuards() {
        Set<Guard> seen = EnumSet.noneOf(Guard.class);
        for (DatedRow row : source.table("guards.csv", shape("key").withGaps()).rows()) {
            Guard guard = guard(row, row.text("key"));
            seen.add(guard);
            guards.add(new GuardRule(guard, label(row), Source.of(row)));
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
                    label(row),
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
                    label(row),
                    from(row),
                    kinds(row),
                    row.text("only_ground"),
                    target(row),
                    new Transition.Terms(
                            guards(row), deadlines(row, row.list("deadline_keys")), decideBy(row), Source.of(row)));
            transitions.add(transition);
            for (String kind : transition.kinds()) {
                byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(transition);
            }
        }
    }

    private void readPlainDecisions() {
        Shape shape = Shape.of(
                "decision_kind", "from_states", "effect", "guards", "deadline_keys", "article", "regime", "evidence");
        for (DatedRow row : source.table("plain-decisions.csv", shape).rows()) {
            plainDecisions.add(new PlainDecision(
                    kind(row, row.text("decision_kind")),
                    from(row),
                    effect(row),
                    guards(row),
                    deadlines(row, row.list("deadline_keys")),
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
                    label(row),
                    row.text("initiation"),
                    row.text("dimension"),
                    row.text("payment_rank_group"),
                    row.flag("voluntary_term"),
                    issueTerm(row),
                    Source.of(row)));
        }
    }

    private void readCodes() {
        for (DatedRow row : source.table("judgment-kinds.csv", shape("key", "display_order", "issue_term"))
                .rows()) {
            judgmentKinds.add(new JudgmentKind(row.text("key"), label(row), issueTerm(row), Source.of(row)));
        }
        for (DatedRow row : source.table("flags.csv", shape("key")).rows()) {
            flags.add(new CodeEntry(row.text("key"), label(row), Source.of(row)));
        }
    }

    private static String issueTerm(DatedRow row) {
        return row.find("issue_term")
                .map(key -> deadlines(row, List.of(key)).getFirst())
                .orElse("");
    }

    private static Label label(DatedRow row) {
        return new Label(row.text("label_vi"), row.text("label_en"));
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
            throw broken(row, "unknown decision kind " + kind);
        }
        return kind;
    }

    private static Set<CaseState> from(DatedRow row) {
        Set<CaseState> from = EnumSet.noneOf(CaseState.class);
        for (String key : row.list("from_states")) {
            if (!key.equals(BEFORE_CASE)) {
                from.add(state(row, key));
            }
        }
        return from;
    }

    private static Target target(DatedRow row) {
        return switch (row.text("to_state")) {
            case "SAME" -> new Target.Same();
            case "FOLD" -> new Target.Fold();
            case "PREVIOUS" -> new Target.Previous();
            case "REFUSED" -> new Target.NoCase();
            default -> new Target.To(state(row, row.text("to_state")));
        };
    }

    private static List<Guard> guards(DatedRow row) {
        return row.list("guards").stream().map(key -> guard(row, key)).toList();
    }

    private static String decideBy(DatedRow row) {
        String key = row.text("decide_by");
        return key.isEmpty() ? key : deadlines(row, List.of(key)).getFirst();
    }

    private static List<String> deadlines(DatedRow row, List<String> keys) {
        for (String key : keys) {
            boolean known = Deadlines.inForce().table().rows().stream()
                    .anyMatch(term -> term.text("key").equals(key)
                            && !term.validTo().isBefore(row.validFrom())
                            && !term.validFrom().isAfter(row.validTo()));
            if (!known) {
                throw broken(row, "no deadline " + key);
            }
        }
        return keys;
    }

    private static CaseState state(DatedRow row, String key) {
        for (CaseState state : CaseState.values()) {
            if (state.name().equals(key)) {
                return state;
            }
        }
        throw broken(row, "unknown state " + key);
    }

    private static Guard guard(DatedRow row, String key) {
        for (Guard guard : Guard.values()) {
            if (guard.name().equals(key)) {
                return guard;
            }
        }
        throw broken(row, "unknown guard " + key);
    }

    private static PlainDecision.Effect effect(DatedRow row) {
        for (PlainDecision.Effect effect : PlainDecision.Effect.values()) {
            if (effect.name().equals(row.text("effect"))) {
                return effect;
            }
        }
        throw broken(row, "unknown effect " + row.text("effect"));
    }

    private static RuleFileBroken broken(DatedRow row, String what) {
        return new RuleFileBroken(row.file(), row.line(), what);
    }

    List<Transition> transitions() {
        return transitions;
    }

    List<Transition> transitionsOf(String kind) {
        return byKind.getOrDefault(kind, List.of());
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

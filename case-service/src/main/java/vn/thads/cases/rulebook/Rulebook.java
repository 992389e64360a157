package vn.thads.cases.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thads.cases.rules.CodeEntry;
import vn.thads.cases.rules.Rules;
import vn.thads.cases.rules.Transition;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.Deadlines;

/** The rule tables of a day as rows. */
@ApplicationScoped
class Rulebook {
    private final Rules rules;

    Rulebook(Rules rules) {
        this.rules = rules;
    }

    /** The tables that are served. */
    enum Table {
        TRANSITIONS,
        DECISION_KINDS,
        GROUNDS,
        GUARDS,
        DEADLINES,
        OBLIGATION_KINDS,
        JUDGMENT_KINDS,
        FLAGS,
        SIGNERS
    }

    List<RuleView> rows(Table table, LocalDate on) {
        return switch (table) {
            case TRANSITIONS ->
                rules.transitions(on).stream().map(Rulebook::transition).toList();
            case DECISION_KINDS ->
                rules.decisionKinds(on).stream()
                        .map(kind -> RuleView.of(
                                kind.key(), kind.label(), Map.of("signer", List.of(kind.signer())), kind.source()))
                        .toList();
            case GROUNDS -> grounds(on);
            case GUARDS ->
                rules.guards(on).stream()
                        .map(rule -> RuleView.of(rule.guard().name(), rule.label(), Map.of(), rule.source()))
                        .toList();
            case DEADLINES ->
                Deadlines.inForce().table().on(on).stream()
                        .map(Rulebook::deadline)
                        .toList();
            case OBLIGATION_KINDS -> obligationKinds(on);
            case JUDGMENT_KINDS ->
                rules.judgmentKinds(on).stream()
                        .map(kind -> RuleView.of(kind.key(), kind.label(), Map.of(), kind.source()))
                        .toList();
            case FLAGS -> entries(rules.flags(on));
            case SIGNERS ->
                rules.signers(on).stream()
                        .map(signer -> RuleView.of(
                                signer.key(),
                                signer.label(),
                                Map.of("signedBy", sorted(signer.signedBy())),
                                signer.source()))
                        .toList();
        };
    }

    private static RuleView transition(Transition row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("from", sorted(row.from().stream().map(Enum::name).toList()));
        values.put("to", List.of(row.to().key()));
        values.put("decisionKinds", sorted(row.kinds()));
        values.put("guards", row.terms().guards().stream().map(Enum::name).toList());
        values.put("deadlines", row.terms().deadlines());
        String key = row.variant().isEmpty() ? row.id() : row.id() + "_" + row.variant();
        return RuleView.of(key, row.label(), values, row.terms().source());
    }

    private List<RuleView> grounds(LocalDate on) {
        return rules.decisionKinds(on).stream()
                .flatMap(kind -> rules.grounds(kind.key(), on).stream())
                .map(ground -> RuleView.of(
                        ground.key(),
                        ground.label(),
                        Map.of("decisionKind", List.of(ground.decisionKind()), "letter", List.of(ground.letter())),
                        ground.source()))
                .toList();
    }

    private List<RuleView> obligationKinds(LocalDate on) {
        return rules.obligationKinds(on).stream()
                .map(kind -> RuleView.of(
                        kind.key(),
                        kind.label(),
                        Map.of(
                                "initiation", List.of(kind.initiation()),
                                "dimension", List.of(kind.dimension()),
                                "paymentRankGroup", List.of(kind.paymentRankGroup())),
                        kind.source()))
                .toList();
    }

    private static List<RuleView> entries(List<CodeEntry> entries) {
        return entries.stream()
                .map(entry -> RuleView.of(entry.key(), entry.label(), Map.of(), entry.source()))
                .toList();
    }

    private static RuleView deadline(DatedRow row) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String column : List.of("trigger", "direction", "amount", "unit", "roll_rule", "answerable")) {
            values.put(column.equals("roll_rule") ? "rollRule" : column, List.of(row.text(column)));
        }
        return new RuleView(
                row.text("key"),
                row.text("label_vi"),
                row.text("label_en"),
                values,
                row.article(),
                row.text("regime"),
                row.validFrom(),
                row.validTo().equals(LocalDate.MAX) ? null : row.validTo(),
                row.text("evidence"));
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }
}

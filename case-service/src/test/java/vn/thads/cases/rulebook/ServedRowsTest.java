package vn.thads.cases.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.thads.cases.decision.RuleRow;
import vn.thads.cases.rulebook.Rulebook.Table;
import vn.thads.cases.rules.Rules;

/** Every row of every rule file is the law of its first and of its last day, with its article, and not of a day beyond. */
class ServedRowsTest {
    private static final Map<Table, String> FILES = Map.of(
            Table.TRANSITIONS, "transitions.csv",
            Table.DECISION_KINDS, "decision-kinds.csv",
            Table.GROUNDS, "grounds.csv",
            Table.GUARDS, "guards.csv",
            Table.OBLIGATION_KINDS, "obligation-kinds.csv",
            Table.JUDGMENT_KINDS, "judgment-kinds.csv",
            Table.FLAGS, "flags.csv",
            Table.SIGNERS, "signers.csv");

    /** Not served as rows of law: numbers and plain decisions are tried by RuleCoverageTest; states have no article. */
    private static final Set<String> TRIED_ELSEWHERE =
            Set.of("guard-parameters.csv", "plain-decisions.csv", "states.csv");

    private final Rulebook rulebook = new Rulebook(Rules.inForce());

    @TestFactory
    Stream<DynamicTest> every_row_holds_from_its_first_day_to_its_last_and_not_a_day_beyond() {
        return Stream.of(Table.values())
                .flatMap(table -> rows(table).stream()
                        .map(row -> DynamicTest.dynamicTest(
                                table + " " + key(table, row) + "@" + row.text("regime") + " by " + row.text("article"),
                                () -> holds(table, row))));
    }

    private static List<RuleRow> rows(Table table) {
        return table == Table.DEADLINES
                ? RuleRow.terms()
                : RuleRow.of(Objects.requireNonNull(FILES.get(table), table::name));
    }

    private static String key(Table table, RuleRow row) {
        return switch (table) {
            case TRANSITIONS ->
                row.text("variant").isEmpty() ? row.text("id") : row.text("id") + "_" + row.text("variant");
            case GROUNDS -> row.text("ground");
            case DECISION_KINDS, GUARDS, DEADLINES, OBLIGATION_KINDS, JUDGMENT_KINDS, FLAGS, SIGNERS -> row.text("key");
        };
    }

    private void holds(Table table, RuleRow row) {
        assertThat(isLaw(table, row, row.from())).as("on its first day").isTrue();
        assertThat(isLaw(table, row, row.from().minusDays(1)))
                .as("the day before")
                .isFalse();
        if (row.ends()) {
            assertThat(isLaw(table, row, row.to())).as("on its last day").isTrue();
            assertThat(isLaw(table, row, row.to().plusDays(1)))
                    .as("the day after")
                    .isFalse();
        }
    }

    private boolean isLaw(Table table, RuleRow row, LocalDate on) {
        return rulebook.rows(table, on).stream()
                .filter(one -> one.key().equals(key(table, row)))
                .filter(one ->
                        one.validFrom().equals(row.from()) && one.regime().equals(row.text("regime")))
                .filter(one -> table != Table.GROUNDS
                        || List.of(row.text("decision_kind"))
                                .equals(one.values().get("decisionKind")))
                .anyMatch(one -> one.article().equals(row.text("article")));
    }

    @Test
    void no_article_of_a_rule_file_is_without_a_test() throws IOException, URISyntaxException {
        Set<String> untried = new TreeSet<>(files());
        untried.removeAll(FILES.values());
        untried.removeAll(TRIED_ELSEWHERE);

        assertThat(untried.stream()
                        .flatMap(file -> RuleRow.of(file).stream().map(row -> file + ": " + row.text("article"))))
                .as("articles without a test")
                .isEmpty();
    }

    private static Set<String> files() throws IOException, URISyntaxException {
        var one = Objects.requireNonNull(RuleRow.class.getResource("/vn/thads/cases/rules/guards.csv"));
        try (Stream<Path> files = Files.list(Path.of(one.toURI()).getParent())) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".csv"))
                    .collect(Collectors.toSet());
        }
    }
}

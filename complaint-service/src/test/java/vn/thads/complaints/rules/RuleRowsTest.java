package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.thads.complaints.rules.Competence.Respondent;
import vn.thads.complaints.rules.Competence.Tier;
import vn.thads.complaints.rules.ComplaintGrounds.Purpose;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.legaltime.RuleTable;

/**
 * Every row of every rule file, by its article: what the service answers on the first and the last day is what the row says, and a day
 * before or after it is not, unless the row of that day says the same. {@link TermBoundsTest} holds the list of files.
 */
class RuleRowsTest {
    private final ComplaintTerms terms = new ComplaintTerms();
    private final ClockWarnings warnings = new ClockWarnings();
    private final LetterRules letters = new LetterRules();
    private final Competence competence = new Competence();
    private final ComplaintGrounds grounds = new ComplaintGrounds();

    /**
     * How a file is asked.
     *
     * @param says what a row says, read by the test
     * @param answers what the service answers for the key of a row on a day
     */
    private record Asked(Function<DatedRow, String> says, BiFunction<DatedRow, LocalDate, Optional<String>> answers) {}

    private final Map<String, Asked> files = Map.of(
            "complaint-terms.csv",
            new Asked(
                    row -> row.text("amount") + " " + row.text("unit") + " by " + row.article(),
                    (row, day) -> inForce(() -> {
                        var rule = terms.rule(row.text("key"), day);
                        return rule.term().amount() + " " + rule.term().unit() + " by " + rule.article();
                    })),
            "clock-warnings.csv",
            new Asked(
                    row -> row.text("percent") + " by " + row.article(),
                    (row, day) -> inForce(() -> {
                        var share = warnings.share(ClockStep.valueOf(row.text("key")), day);
                        return share.percent() + " by " + share.article();
                    })),
            "competence.csv",
            new Asked(
                    row -> row.text("authority") + " " + row.text("label_vi") + " by " + row.article(),
                    (row, day) -> competence
                            .competent(
                                    Tier.valueOf(row.text("tier")),
                                    Respondent.valueOf(row.text("respondent")),
                                    row.integer("instance"),
                                    day)
                            .map(who -> who.authority() + " " + who.labelVi() + " by " + who.article())),
            "complaint-grounds.csv",
            new Asked(
                    DatedRow::article,
                    (row, day) -> inForce(
                            () -> grounds.article(Purpose.valueOf(row.text("purpose")), row.text("ground"), day))),
            "filing-grounds.csv",
            new Asked(
                    DatedRow::article,
                    (row, day) -> inForce(() -> letters.article(FilingGround.valueOf(row.text("key")), day))),
            "representatives.csv",
            new Asked(
                    row -> row.text("at_most") + " by " + row.article(),
                    (row, day) -> letters.representatives(row.integer("signatories_from"), day)
                            .map(rule -> rule.atMost() + " by " + rule.article())),
            "letter-similarity.csv",
            new Asked(
                    row -> row.text("percent"),
                    (row, day) -> inForce(() -> Integer.toString(letters.repeatedFromPercent(day)))));

    @TestFactory
    Stream<DynamicTest> every_row_is_what_is_answered_from_its_first_day_to_its_last_and_not_a_day_beyond() {
        return files.entrySet().stream().flatMap(file -> {
            RuleTable table = table(file.getKey());
            Asked asked = file.getValue();
            return table.rows().stream()
                    .map(row -> DynamicTest.dynamicTest(row.text("id") + " by " + row.article(), () -> {
                        for (LocalDate day : days(row)) {
                            Optional<String> expected =
                                    table.find(row.text("key"), day).map(asked.says());
                            assertThat(expected.isPresent() || !row.coversDay(day))
                                    .as("%s on %s", row.text("id"), day)
                                    .isTrue();
                            assertThat(asked.answers().apply(row, day))
                                    .as("%s on %s", row.text("id"), day)
                                    .isEqualTo(expected);
                        }
                    }));
        });
    }

    /** The eve of the row, its edges, and the day after it. */
    private static List<LocalDate> days(DatedRow row) {
        LocalDate first = row.validFrom();
        LocalDate last = row.validTo();
        return last.equals(LocalDate.MAX)
                ? List.of(first.minusDays(1), first)
                : List.of(first.minusDays(1), first, last, last.plusDays(1));
    }

    private static Optional<String> inForce(Supplier<String> answer) {
        try {
            return Optional.of(answer.get());
        } catch (NoRuleInForce _) {
            return Optional.empty();
        }
    }

    private static RuleTable table(String file) {
        try (InputStream in = Objects.requireNonNull(ComplaintTerms.class.getResourceAsStream(file))) {
            String header = Objects.requireNonNull(
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine());
            String[] columns = Arrays.stream(header.split(",", -1))
                    .filter(column -> !column.startsWith("valid_") && !column.equals("key"))
                    .toArray(String[]::new);
            return RuleTable.load(
                    ComplaintTerms.class,
                    file,
                    RuleTable.Shape.of("key", columns).withGaps());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thads.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names every kind of decision, every state and every mark that the rules know. */
class GlossaryTest {
    @Test
    void every_key_of_the_rules_stands_in_the_glossary() throws IOException {
        String glossary = Files.readString(Path.of("..", "docs", "glossary.md"));
        Rules rules = Rules.inForce();
        List<LocalDate> days =
                List.of(LocalDate.parse("2015-06-30"), LocalDate.parse("2017-02-16"), LocalDate.parse("2026-07-01"));
        Stream<String> keys = days.stream()
                .flatMap(on -> Stream.of(
                                rules.decisionKinds(on).stream().map(DecisionKind::key),
                                rules.flags(on).stream().map(CodeEntry::key),
                                rules.states().stream()
                                        .map(state -> state.state().name()))
                        .flatMap(all -> all));

        assertThat(keys.distinct().filter(key -> !glossary.contains("`" + key + "`")))
                .isEmpty();
    }
}

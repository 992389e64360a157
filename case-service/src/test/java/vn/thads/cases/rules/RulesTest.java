package vn.thads.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.legaltime.RuleFileBroken;
import vn.thads.legaltime.RuleTable;

class RulesTest {
    private static final LocalDate OLD = LocalDate.parse("2017-02-16");
    private static final LocalDate YOUNG = LocalDate.parse("2026-07-01");
    private static final LocalDate OLDEST = LocalDate.parse("2015-06-30");

    private final Rules rules = Rules.inForce();

    @Test
    void every_transition_of_the_law_page_up_to_the_review_of_a_judgment_is_there_in_both_laws() {
        for (LocalDate on : List.of(OLDEST, OLD, YOUNG)) {
            List<String> ids = rules.transitions(on).stream()
                    .map(Transition::id)
                    .distinct()
                    .toList();
            assertThat(IntStream.rangeClosed(1, 22).mapToObj(i -> "T" + i).filter(id -> !ids.contains(id)))
                    .as("missing on " + on)
                    .isSubsetOf("T10", "T19");
        }
    }

    @Test
    void taking_up_and_the_return_of_a_request_each_belong_to_one_law() {
        assertThat(rules.transition("T19", OLD)).isPresent();
        assertThat(rules.transition("T19", YOUNG)).isEmpty();
        assertThat(rules.transition("T10", OLD)).isEmpty();
        assertThat(rules.transition("T10", YOUNG)).isPresent();
        assertThat(rules.transition("T10", OLDEST).orElseThrow().kinds()).containsExactly("RETURN_OF_REQUEST_LEGACY");
    }

    @Test
    void rows_carried_back_before_the_amendment_of_2014_are_marked_as_general_knowledge() {
        assertThat(rules.transitions(OLDEST))
                .allSatisfy(row -> assertThat(row.terms().source().evidence()).isEqualTo("GK"));
    }

    @Test
    void every_kind_of_decision_on_a_case_either_moves_a_state_or_is_plain() {
        for (LocalDate on : List.of(OLDEST, OLD, YOUNG)) {
            for (DecisionKind kind : rules.decisionKinds(on)) {
                boolean moves = !rules.transitions(kind.key(), on).isEmpty();
                boolean plain = rules.plainDecision(kind.key(), on).isPresent();
                assertThat(moves ^ plain).as("%s on %s", kind.key(), on).isTrue();
            }
        }
    }

    @Test
    void the_first_state_of_the_list_wins() {
        assertThat(rules.caseState(List.of(CaseState.NOT_ENFORCEABLE, CaseState.POSTPONED)))
                .isEqualTo(CaseState.POSTPONED);
        assertThat(rules.caseState(List.of(CaseState.DONE, CaseState.NOT_ENFORCEABLE)))
                .isEqualTo(CaseState.NOT_ENFORCEABLE);
        assertThat(rules.caseState(List.of(CaseState.ENTRUSTED, CaseState.DISCONTINUED, CaseState.DONE)))
                .isEqualTo(CaseState.DONE);
        assertThat(rules.caseState(List.of(CaseState.VERIFYING, CaseState.SUSPENDED)))
                .isEqualTo(CaseState.VERIFYING);
    }

    @Test
    void every_guard_is_worded_with_an_article() {
        for (Guard guard : Guard.values()) {
            GuardRule rule = rules.guard(guard, YOUNG);
            assertThat(rule.label().vi()).as(guard.name()).isNotBlank();
            assertThat(rule.source().article()).as(guard.name()).isNotBlank();
        }
    }

    @Test
    void an_unknown_key_stops_the_loading_with_file_and_line() {
        assertThatThrownBy(() -> changed("transitions.csv", "GROUND_NOT_ENFORCEABLE", "GROUND_NOWHERE"))
                .isInstanceOf(RuleFileBroken.class)
                .hasMessageMatching("transitions.csv:\\d+: unknown guard GROUND_NOWHERE");
        assertThatThrownBy(() -> changed("transitions.csv", "DECIDE_SUSPEND", "DECIDE_LATER"))
                .hasMessageMatching("transitions.csv:\\d+: no deadline DECIDE_LATER");
        assertThatThrownBy(() -> changed("plain-decisions.csv", "DUTY_RELIEF", "DUTY_GIFT"))
                .hasMessageMatching("plain-decisions.csv:\\d+: unknown decision kind DUTY_GIFT");
        assertThatThrownBy(() -> changed("transitions.csv", "NOT_ENFORCEABLE,", "NOT_THERE,"))
                .hasMessageMatching("transitions.csv:\\d+: unknown state NOT_THERE");
    }

    @Test
    void a_gap_or_an_overlap_stops_the_loading() {
        assertThatThrownBy(() -> changed("transitions.csv", "L2008_2014,2015-07-01", "L2008_2014,2015-07-02"))
                .hasMessageContaining("uncovered");
        assertThatThrownBy(() -> changed("transitions.csv", "L2008_2014,2015-07-01", "L2008_2014,2015-06-30"))
                .hasMessageContaining("overlaps");
    }

    private static Rules changed(String file, String text, String by) {
        return new Rules(new RuleFiles((name, shape) -> {
            String original = text(name);
            return RuleTable.parse(name, name.equals(file) ? original.replace(text, by) : original, shape);
        }));
    }

    private static String text(String name) {
        try (InputStream in = Rules.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

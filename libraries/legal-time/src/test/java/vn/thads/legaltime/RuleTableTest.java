package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleTableTest {
    private static final RuleTable.Shape SHAPE = RuleTable.Shape.of("key", "article");

    @Test
    void quoted_fields_may_hold_commas_quotes_and_line_breaks() {
        RuleTable table =
                parse("key,article,valid_from,valid_to\r\nA,\"36, \"\"b\"\"\nline\",2015-07-01,\r\nB,x,,\r\n");

        assertThat(table.get("A", LocalDate.of(2017, 1, 1)).article()).isEqualTo("36, \"b\"\nline");
        assertThat(table.get("B", LocalDate.of(2017, 1, 1)).line()).isEqualTo(4);
    }

    @Test
    void a_row_holds_on_its_first_and_last_day_and_not_beyond() {
        RuleTable table = parse("key,article,valid_from,valid_to\nA,x,2015-07-01,2026-06-30\n");

        assertThat(table.find("A", LocalDate.of(2015, 6, 30))).isEmpty();
        assertThat(table.find("A", LocalDate.of(2015, 7, 1))).isPresent();
        assertThat(table.find("A", LocalDate.of(2026, 6, 30))).isPresent();
        assertThat(table.find("A", LocalDate.of(2026, 7, 1))).isEmpty();
    }

    @Test
    void an_overlap_is_refused_with_file_and_line() {
        refused("key,article,valid_from,valid_to\nA,x,2015-07-01,\nA,y,2020-01-01,\n", "rules.csv:3: A overlaps");
    }

    @Test
    void a_gap_is_refused_unless_the_shape_allows_it() {
        String text = "key,article,valid_from,valid_to\nA,x,2015-07-01,2019-12-30\nA,y,2020-01-01,\n";

        refused(text, "rules.csv:3: A leaves days uncovered");
        assertThat(RuleTable.parse("rules.csv", text, SHAPE.withGaps()).rows()).hasSize(2);
    }

    @Test
    void unknown_missing_and_doubled_columns_are_refused() {
        refused("key,article,artikel,valid_from,valid_to\n", "rules.csv:1: unknown column artikel");
        refused("key,valid_from,valid_to\n", "rules.csv:1: column article is missing");
        refused("key,article,article\n", "rules.csv:1: column article stands twice");
    }

    @Test
    void a_cell_too_many_a_day_that_is_none_and_an_open_quote_are_refused() {
        refused("key,article\nA,x,y\n", "rules.csv:2: 3 cells where the header has 2");
        refused("key,article,valid_from\nA,x,2017-02-30\n", "rules.csv:2: valid_from is no day");
        refused("key,article\nA,\"x\n", "rules.csv:2: a quote is never closed");
        refused("key,article,valid_from,valid_to\nA,x,2017-01-02,2017-01-01\n", "rules.csv:2: valid_to");
    }

    @Test
    void several_columns_together_may_name_a_rule() {
        RuleTable.Shape shape = RuleTable.Shape.of("id", "variant", "article").keyedBy("id", "variant");
        RuleTable table = RuleTable.parse("rules.csv", "id,variant,article\nT11,GROUND,x\nT11,,y\n", shape);

        assertThat(table.keys()).containsExactly("T11/GROUND", "T11/");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> RuleTable.load(RuleTableTest.class, "none.csv", SHAPE))
                .isInstanceOf(RuleFileBroken.class)
                .hasMessageContaining("none.csv");
    }

    private static RuleTable parse(String text) {
        return RuleTable.parse("rules.csv", text, SHAPE);
    }

    private static void refused(String text, String message) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(RuleFileBroken.class).hasMessageStartingWith(message);
    }
}

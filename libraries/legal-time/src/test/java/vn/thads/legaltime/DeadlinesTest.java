package vn.thads.legaltime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final LocalDate IN_2017 = LocalDate.of(2017, 2, 16);
    private final Deadlines deadlines = Deadlines.inForce();

    @Test
    void the_enforcement_decision_is_due_five_working_days_after_receipt() {
        var issue = deadlines.term("ISSUE_DECISION", IN_2017);

        assertThat(issue.lastDay(IN_2017)).isEqualTo(LocalDate.of(2017, 2, 23));
        assertThat(issue.article()).isEqualTo("L2008 Art. 36");
    }

    @Test
    void the_first_verification_took_ten_days_and_takes_nine() {
        assertThat(deadlines.term("FIRST_VERIFICATION", IN_2017).term().amount())
                .isEqualTo(10);
        assertThat(deadlines
                        .term("FIRST_VERIFICATION", LocalDate.of(2026, 7, 1))
                        .term()
                        .amount())
                .isEqualTo(9);
    }

    @Test
    void a_day_of_the_first_law_borrows_the_terms_of_its_amendment_and_says_so() {
        var borrowed = deadlines.term("VOLUNTARY_TERM", LocalDate.of(2015, 6, 30));

        assertThat(borrowed.term().amount()).isEqualTo(10);
        assertThat(borrowed.row().text("regime")).isEqualTo("L2008");
        assertThat(borrowed.row().text("evidence")).isEqualTo("GK");
    }

    @Test
    void in_2017_reports_were_due_before_the_second_fourth_and_seventh() {
        LocalDate december = LocalDate.of(2016, 12, 31);
        LocalDate january = LocalDate.of(2017, 1, 31);

        assertThat(deadlines.term("REPORT_OFFICER", january).lastDay(january)).isEqualTo(LocalDate.of(2017, 2, 2));
        assertThat(deadlines.term("REPORT_DISTRICT", december).lastDay(december))
                .isEqualTo(LocalDate.of(2017, 1, 3));
        assertThat(deadlines.term("REPORT_PROVINCE", december).lastDay(december))
                .isEqualTo(LocalDate.of(2017, 1, 6));
        assertThat(deadlines.term("REPORT_DISTRICT", december).article()).isEqualTo("TT 08/2015/TT-BTP");
    }

    @Test
    void since_2020_the_district_has_two_working_days() {
        LocalDate january = LocalDate.of(2020, 1, 31);

        assertThat(deadlines.term("REPORT_DISTRICT", january).term()).isEqualTo(Term.workingDays(2));
    }

    @Test
    void every_term_that_the_amendment_knew_holds_on_every_day_since_2009() {
        for (DatedRow row : deadlines.table().rows()) {
            if (row.text("regime").equals("L2008_2014")) {
                assertThat(deadlines.find(row.text("key"), LocalDate.of(2009, 7, 1)))
                        .as(row.text("id"))
                        .isPresent();
                assertThat(deadlines.find(row.text("key"), IN_2017))
                        .as(row.text("id"))
                        .isPresent();
            }
        }
    }

    @Test
    void an_unknown_key_is_refused() {
        assertThatThrownBy(() -> deadlines.term("LUNCH", IN_2017))
                .isInstanceOf(NoRuleInForce.class)
                .hasMessageContaining("LUNCH of deadlines.csv");
    }
}

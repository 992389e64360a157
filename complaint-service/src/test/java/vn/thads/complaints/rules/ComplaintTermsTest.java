package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.complaints.rules.ComplaintTerms.Matter;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.legaltime.NoRuleInForce;

class ComplaintTermsTest {
    private final ComplaintTerms terms = new ComplaintTerms();

    @ParameterizedTest(name = "stage {0}, instance {1}, accepted on {2}: due on {3} by {4}")
    @CsvSource({
        // 15 days from Wednesday 8 February 2017 end on Thursday the 23rd
        "A, 1, 2017-02-08, 2017-02-23, L2008 Art. 146.1",
        "A, 2, 2017-02-08, 2017-03-10, L2008 Art. 146.1",
        // five working days, single instance
        "B, 1, 2017-02-08, 2017-02-15, L2008 Art. 146.2",
        "C, 1, 2017-02-08, 2017-03-10, L2008 Art. 146.3",
        // 45 days end on Saturday 25 March and roll to Monday
        "C, 2, 2017-02-08, 2017-03-27, L2008 Art. 146.3",
        "D, 1, 2017-02-08, 2017-02-23, L2008 Art. 146.4",
        "D, 2, 2017-02-08, 2017-03-10, L2008 Art. 146.4",
        // the last day of the old law, the first of the new
        "A, 1, 2026-06-30, 2026-07-15, L2008 Art. 146.1",
        "A, 1, 2026-07-01, 2026-07-16, L2025 Art. 102.1"
    })
    void the_term_to_settle_follows_stage_instance_and_the_law_of_the_day(
            String stage, int instance, LocalDate acceptedOn, LocalDate dueOn, String article) {
        var due = terms.settleDue(new Matter(Kind.COMPLAINT, stage, instance), acceptedOn);

        assertThat(due.day()).isEqualTo(dueOn);
        assertThat(due.article()).isEqualTo(article);
    }

    @Test
    void a_first_complaint_is_accepted_within_five_working_days() {
        // received on the last Friday before Tết 2017, which lasted from 26 January to 1 February
        var due = terms.acceptDue(new Matter(Kind.COMPLAINT, "A", 1), LocalDate.of(2017, 1, 20));

        assertThat(due.day()).isEqualTo(LocalDate.of(2017, 2, 3));
        assertThat(due.article()).isEqualTo("L2008 Art. 148");
    }

    @Test
    void a_second_complaint_of_2017_is_accepted_within_ten_days_by_configuration() {
        var due = terms.acceptDue(new Matter(Kind.COMPLAINT, "A", 2), LocalDate.of(2017, 2, 6));

        assertThat(due.day()).isEqualTo(LocalDate.of(2017, 2, 16));
    }

    @Test
    void a_security_measure_has_no_second_instance() {
        assertThatThrownBy(() -> terms.settleDue(new Matter(Kind.COMPLAINT, "B", 2), LocalDate.of(2017, 2, 8)))
                .isInstanceOf(NoRuleInForce.class);
    }

    @Test
    void a_denunciation_is_settled_within_thirty_days() {
        var due = terms.settleDue(new Matter(Kind.DENUNCIATION, "", 1), LocalDate.of(2020, 6, 1));

        assertThat(due.day()).isEqualTo(LocalDate.of(2020, 7, 1));
    }

    @Test
    void every_day_of_every_law_has_a_term_to_settle_each_stage() {
        for (LocalDate day = LocalDate.of(2015, 1, 2); day.getYear() < 2027; day = day.plusDays(17)) {
            for (String stage : new String[] {"A", "B", "C", "D"}) {
                assertThat(terms.settleDue(new Matter(Kind.COMPLAINT, stage, 1), day)
                                .day())
                        .isAfter(day);
            }
        }
    }
}

package vn.thads.complaints.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.complaints.rules.Competence.Authority;
import vn.thads.complaints.rules.Competence.Respondent;
import vn.thads.complaints.rules.Competence.Tier;
import vn.thads.complaints.rules.ComplaintGrounds.Purpose;
import vn.thads.legaltime.NoRuleInForce;

/** Every row of competence.csv and complaint-grounds.csv, to the day. */
class CompetenceTest {
    private static final LocalDate FIRST = LocalDate.of(2009, 7, 1);
    private static final LocalDate LAST_OLD = LocalDate.of(2026, 6, 30);
    private static final LocalDate FIRST_NEW = LocalDate.of(2026, 7, 1);

    private final Competence competence = new Competence();
    private final ComplaintGrounds grounds = new ComplaintGrounds();

    @ParameterizedTest(name = "{0} {1} {2}: {3} until 30 June 2026, {4} afterwards")
    @CsvSource({
        "DISTRICT, OFFICER, 1, OFFICE_HEAD, PROVINCE_HEAD",
        "DISTRICT, OFFICER, 2, PROVINCE_HEAD, CENTRAL_HEAD",
        "DISTRICT, HEAD, 1, PROVINCE_HEAD, PROVINCE_HEAD",
        "DISTRICT, HEAD, 2, CENTRAL_HEAD, CENTRAL_HEAD",
        "PROVINCE, OFFICER, 1, PROVINCE_HEAD, PROVINCE_HEAD",
        "PROVINCE, OFFICER, 2, CENTRAL_HEAD, CENTRAL_HEAD",
        "PROVINCE, HEAD, 1, CENTRAL_HEAD, PROVINCE_HEAD",
        "PROVINCE, HEAD, 2, MINISTER, CENTRAL_HEAD"
    })
    void competent_is_who_the_law_of_the_day_names(
            Tier tier, Respondent respondent, int instance, Authority before, Authority after) {
        for (LocalDate on : new LocalDate[] {FIRST, LocalDate.of(2015, 6, 30), LocalDate.of(2015, 7, 1), LAST_OLD}) {
            var competent = competence.competent(tier, respondent, instance, on).orElseThrow();
            assertThat(competent.authority()).isEqualTo(before);
            assertThat(competent.article()).isEqualTo("L2008 Art. 142");
        }
        var competent =
                competence.competent(tier, respondent, instance, FIRST_NEW).orElseThrow();
        assertThat(competent.authority()).isEqualTo(after);
        assertThat(competent.article()).isEqualTo("L2025 Art. 98");
        assertThat(competence.competent(tier, respondent, instance, FIRST.minusDays(1)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} until 30 June 2026: {2}, afterwards: {3}")
    @CsvSource({
        "EXTEND, REMOTE_AREA, L2008 Art. 146.5, L2025 Art. 102.4",
        "EXTEND, COMPLEX, L2008 Art. 146.5, none",
        "EXTEND, SEVERAL_PLACES, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, SEVERAL_CONTENTS, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, MANY_COMPLAINANTS, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, FOREIGN_ELEMENT, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, SEVERAL_AGENCIES, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, DIVERGING_OPINIONS, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND, CONFLICTING_EVIDENCE, none, L2025 Art. 102.4; NĐ 155/2026 Art. 3a",
        "EXTEND_DENUNCIATION, COMPLEX, Luật Tố cáo Art. 30, L2025 Art. 110",
        "EXTEND_DENUNCIATION, SPECIALLY_COMPLEX, Luật Tố cáo Art. 30, L2025 Art. 110",
        "SUSPEND, FORCE_MAJEURE, none, L2025 Art. 105.2",
        "SUSPEND, WAITS_FOR_OTHER_BODY, none, L2025 Art. 105.2",
        "REVIEW, MINISTER_EXAMINES, L2008 Art. 142, none",
        "REVIEW, UNLAWFUL_ACT_UPHELD, none, L2025 Art. 98.3",
        "REVIEW, SERIOUS_PROCEDURE_BREACH, none, L2025 Art. 98.3",
        "REVIEW, NEW_FACTS, none, L2025 Art. 98.3",
        "REVIEW, SUPREME_PROCURACY_REQUEST, none, L2025 Art. 98.3"
    })
    void a_ground_holds_under_its_law_and_not_a_day_beyond(
            Purpose purpose, ComplaintGround ground, String before, String after) {
        expect(purpose, ground, LAST_OLD, before);
        expect(purpose, ground, FIRST, before);
        expect(purpose, ground, LocalDate.of(2015, 7, 1), before);
        expect(purpose, ground, LocalDate.of(2018, 12, 31), before);
        expect(purpose, ground, LocalDate.of(2019, 1, 1), before);
        expect(purpose, ground, FIRST.minusDays(1), "none");
        expect(purpose, ground, FIRST_NEW, after);
    }

    private void expect(Purpose purpose, ComplaintGround ground, LocalDate on, String article) {
        if (article.equals("none")) {
            assertThatThrownBy(() -> grounds.article(purpose, ground.name(), on))
                    .isInstanceOf(NoRuleInForce.class);
        } else {
            assertThat(grounds.article(purpose, ground.name(), on)).isEqualTo(article);
        }
    }

    @Test
    void every_ground_is_for_something() {
        assertThat(Arrays.stream(ComplaintGround.values()))
                .allSatisfy(ground -> assertThat(
                                Arrays.stream(Purpose.values()).anyMatch(purpose -> holds(purpose, ground)))
                        .isTrue());
    }

    private boolean holds(Purpose purpose, ComplaintGround ground) {
        return Arrays.stream(new LocalDate[] {LAST_OLD, FIRST_NEW}).anyMatch(on -> {
            try {
                return !grounds.article(purpose, ground.name(), on).isEmpty();
            } catch (NoRuleInForce e) {
                return false;
            }
        });
    }
}

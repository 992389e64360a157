package vn.thads.officers.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.officers.CsvTable;
import vn.thads.officers.movement.Movement.Plan;
import vn.thads.officers.officer.Posting.Role;

/** Every row of the rules of movements on its first and last day, and the day before and after. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
public class MovementRuleBoundsTest {
    @Inject
    MovementRules rules;

    @Test
    void every_kind_begins_on_its_day_and_names_its_article() {
        for (var line : CsvTable.read("data/movement-kinds.csv").lines()) {
            LocalDate first = line.day("valid_from");
            assertThat(rules.kind(line.text("key"), first))
                    .hasValueSatisfying(kind -> assertThat(kind.article()).isEqualTo(line.text("article")));
            assertThat(rules.kind(line.text("key"), first.minusDays(1))).isEmpty();
        }
    }

    @Test
    void every_exemption_frees_from_its_kind_alone_from_its_day_on() {
        for (var line : CsvTable.read("data/movement-exemptions.csv").lines()) {
            LocalDate first = line.day("valid_from");
            String ground = line.text("key");
            assertThat(rules.exemption(ground, line.text("kind"), first)).hasValue(line.text("article"));
            assertThat(rules.exemption(ground, line.text("kind"), first.minusDays(1)))
                    .isEmpty();
            assertThat(rules.exemption(ground, "TRANSFER", first)).isEmpty();
        }
    }

    @Test
    void every_term_of_a_position_names_its_years_and_article() {
        for (var line : CsvTable.read("data/position-terms.csv").lines()) {
            LocalDate first = line.day("valid_from");
            assertThat(rules.positionTerm(line.text("key"), first))
                    .hasValueSatisfying(term -> assertThat(term.article()).isEqualTo(line.text("article")));
            assertThat(rules.positionTerm(line.text("key"), first.minusDays(1))).isEmpty();
        }
    }

    @Test
    void every_authority_decides_to_its_last_day_and_its_successor_from_the_next() {
        Stream.of("WITHIN_PROVINCE", "BETWEEN_PROVINCES", "LEADER").forEach(scope -> {
            for (var line : CsvTable.read("data/movement-authorities.csv").where("key", scope)) {
                LocalDate last = line.dayOrNull("valid_to");
                LocalDate day = last == null ? line.day("valid_from") : last;
                Role role = scope.equals("LEADER") ? Role.HEAD : Role.OFFICER;
                // the districts ended with the last day of the old law; two provinces of today stand for the rooms
                String from = last == null ? "79" : "709";
                String to = scope.equals("BETWEEN_PROVINCES")
                        ? (last == null ? "75" : "70")
                        : (last == null ? "79" : "703");
                Plan plan = new Plan("709-1", "TRANSFER", "PLANNED", from, to, role, day, null);
                assertThat(rules.authority(plan, false, day)).hasValueSatisfying(authority -> {
                    assertThat(authority.role()).isEqualTo(line.text("role"));
                    assertThat(authority.label()).isEqualTo(line.text("label_vi"));
                });
            }
        });
        Plan before =
                new Plan("709-1", "TRANSFER", "PLANNED", "709", "703", Role.OFFICER, LocalDate.of(2009, 6, 30), null);
        assertThat(rules.authority(before, false, LocalDate.of(2009, 6, 30))).isEmpty();
    }
}

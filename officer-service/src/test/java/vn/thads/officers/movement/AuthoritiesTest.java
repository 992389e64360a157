package vn.thads.officers.movement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.officers.RuleRow;
import vn.thads.officers.movement.Movement.Plan;
import vn.thads.officers.officer.Posting.Role;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuthoritiesTest {
    @Inject
    Authorities authorities;

    @Test
    void every_authority_decides_to_its_last_day_and_its_successor_from_the_next() {
        Stream.of("WITHIN_PROVINCE", "BETWEEN_PROVINCES", "LEADER").forEach(scope -> {
            for (RuleRow row : RuleRow.of("movement-authorities.csv").stream()
                    .filter(one -> one.key().equals(scope))
                    .toList()) {
                LocalDate last = row.last();
                LocalDate day = last == null ? row.first() : last;
                Role role = scope.equals("LEADER") ? Role.HEAD : Role.OFFICER;
                // the districts ended with the last day of the old law; two provinces of today stand for the rooms
                String from = last == null ? "79" : "709";
                String to = scope.equals("BETWEEN_PROVINCES")
                        ? (last == null ? "75" : "70")
                        : (last == null ? "79" : "703");
                Plan plan = new Plan("709-1", "TRANSFER", "PLANNED", from, to, role, day, null);
                assertThat(authorities.of(plan, false, day)).hasValueSatisfying(authority -> {
                    assertThat(authority.role()).isEqualTo(row.text("role"));
                    assertThat(authority.label()).isEqualTo(row.text("label_vi"));
                });
            }
        });
        Plan before =
                new Plan("709-1", "TRANSFER", "PLANNED", "709", "703", Role.OFFICER, LocalDate.of(2009, 6, 30), null);
        assertThat(authorities.of(before, false, LocalDate.of(2009, 6, 30))).isEmpty();
    }
}

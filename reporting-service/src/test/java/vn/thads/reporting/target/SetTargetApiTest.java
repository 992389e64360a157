package vn.thads.reporting.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SetTargetApiTest {
    private static final String PATH = "/api/v1/targets";

    @Inject
    Targets targets;

    @BeforeAll
    static void offices() {
        OtherServices.office("54", "VN", "PROVINCE", "2016-10-01");
        OtherServices.office("541", "54", "DISTRICT", "2016-10-01");
    }

    @BeforeEach
    void the_offices_are_known() {
        for (String code : new String[] {"54", "541"}) {
            Api.knowsOffice(code, "&year=2017&months=12");
        }
    }

    @Test
    void a_target_is_found_upwards_from_the_office_and_says_when_it_is_a_default() {
        set("VN", "73", "2016-12-09", "2016-12-09T03:00:00Z");
        set("54", "74.5", "2016-12-20", "2016-12-20T03:00:00Z");
        set("54", "75", "2017-03-01", "2017-03-01T03:00:00Z");

        var now = targets.of(List.of("541", "54"), 2017, "rateCases", Instant.parse("2017-10-01T00:00:00Z"));
        var then = targets.of(List.of("541", "54"), 2017, "rateCases", Instant.parse("2017-01-01T00:00:00Z"));
        var before = targets.of(List.of("54"), 2017, "rateCases", Instant.parse("2016-12-10T00:00:00Z"));

        assertThat(of("541", now).value()).isEqualByComparingTo("75");
        assertThat(of("541", now).isDefault()).isTrue();
        assertThat(of("54", now).isDefault()).isFalse();
        assertThat(of("541", then).value()).isEqualByComparingTo("74.5");
        assertThat(of("54", before).setFor()).isEqualTo("VN");
    }

    @Test
    void a_target_is_read_back_and_listed() {
        String id = Api.post("ministry", PATH, body("54", "rateMoney", "32", "2016-12-09", ""))
                .statusCode(201)
                .extract()
                .path("id");

        Api.get("head-709", PATH + "/" + id).statusCode(200).body("value", equalTo(32.00f));
        Api.get("statistician-72", PATH + "?office=54&indicator=rateMoney").body("items.id", hasItem(id));
    }

    @Test
    void only_the_ministry_sets_targets_and_only_what_can_be_one() {
        Api.post("province-72", PATH, body("54", "rateCases", "73", "2016-12-09", ""))
                .statusCode(403);
        Api.post("ministry", PATH, body("54", "rateCases", "101", "2016-12-09", ""))
                .statusCode(400)
                .body("errors.pointer", hasItem("/value"));
        Api.post("ministry", PATH, body("99x", "rateCases", "73", "2016-12-09", ""))
                .statusCode(422)
                .body("type", endsWith("unknown-office"));
    }

    private static Targets.Target of(String office, Map<String, Targets.Target> targets) {
        return Objects.requireNonNull(targets.get(office), office);
    }

    private static void set(String office, String value, String decidedOn, String recordedAt) {
        Api.post(
                        "migration",
                        PATH,
                        body(office, "rateCases", value, decidedOn, ", \"recordedAt\": \"" + recordedAt + "\""))
                .statusCode(201);
    }

    private static String body(String office, String indicator, String value, String decidedOn, String more) {
        return "{\"office\": \"%s\", \"year\": 2017, \"indicator\": \"%s\", \"value\": %s, \"decidedOn\": \"%s\", \"source\": \"QĐ 1\"%s}"
                .formatted(office, indicator, value, decidedOn, more);
    }
}

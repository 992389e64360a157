package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.Crowd;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** A hand-over (phân công lại) crossed with what the officer does: he acts on a case that is his, or not at all. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CrossedHandOverApiTest {
    private static final int ROUNDS = 12;

    @BeforeEach
    void open() {
        Scene.open();
    }

    private static Response handOver(CaseAt fee, String seen, String officer) {
        return changing("head-709", seen)
                .body("{\"kind\": \"REASSIGNMENT\", \"decidedOn\": \"2016-12-20\", \"newOfficer\": \"%s\"}"
                        .formatted(officer))
                .post(fee.path() + "/decisions");
    }

    private static Response act(CaseAt fee, String seen) {
        return changing("officer-709-1", seen)
                .body("{\"kind\": \"VERIFICATION\", \"on\": \"2016-12-20\", \"result\": \"NO_MEANS\"}")
                .post(fee.path() + "/acts");
    }

    @Test
    void of_a_hand_over_and_an_act_at_once_one_is_done_and_the_other_is_told() {
        for (int round = 0; round < ROUNDS; round++) {
            CaseAt fee = registered().enforcing();
            String seen = fee.etag();

            List<Response> answers =
                    Crowd.atOnce(List.<Callable<Response>>of(() -> handOver(fee, seen, "709-2"), () -> act(fee, seen)));

            boolean isHandedOver = answers.getFirst().statusCode() == 201;
            assertThat(answers.getFirst().statusCode()).isIn(201, 412);
            if (isHandedOver) {
                // seen before or after the hand-over was committed: stale, or no longer his
                assertThat(answers.getLast().statusCode()).isIn(404, 412);
            } else {
                assertThat(answers.getLast().statusCode()).isEqualTo(201);
            }
            JsonPath now =
                    read("head-709", fee.path()).statusCode(200).extract().jsonPath();
            assertThat(now.getString("standing.officer")).isEqualTo(isHandedOver ? "709-2" : "709-1");
            assertThat(read("head-709", fee.path() + "/acts")
                            .extract()
                            .jsonPath()
                            .getList("items"))
                    .as("notice and verification, and the act that won")
                    .hasSize(isHandedOver ? 2 : 3);
            read(isHandedOver ? "officer-709-2" : "officer-709-1", fee.path()).statusCode(200);
            read(isHandedOver ? "officer-709-1" : "officer-709-2", fee.path()).statusCode(404);
        }
    }

    @Test
    void of_two_hand_overs_at_once_one_counts() {
        for (int round = 0; round < ROUNDS; round++) {
            CaseAt fee = registered().enforcing();
            String seen = fee.etag();

            List<Response> answers = Crowd.atOnce(8, place -> handOver(fee, seen, "709-2"));

            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201))
                    .hasSize(1);
            assertThat(answers).extracting(Response::statusCode).containsOnly(201, 412);
            assertThat(read("head-709", fee.path() + "/decisions")
                            .extract()
                            .jsonPath()
                            .getList("items"))
                    .hasSize(1);
        }
    }
}

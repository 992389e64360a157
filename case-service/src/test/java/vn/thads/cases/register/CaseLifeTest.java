package vn.thads.cases.register;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** A case from its decision to its end, through the interface alone. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CaseLifeTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void a_case_goes_from_decision_over_hopelessness_to_its_end() {
        var fee = registered().notEnforceable();
        read("head-709", fee.path() + "?asOf=2016-12-07").body("standing.state", equalTo("VERIFYING"));
        read("head-709", fee.path() + "?asOf=2016-12-08")
                .body("standing.state", equalTo("NOT_ENFORCEABLE"))
                .body("standing.since", equalTo("2016-12-08"));

        fee.act("{\"kind\": \"NEW_INFORMATION\", \"on\": \"2017-03-01\"}")
                .then()
                .statusCode(201);
        fee.act("{\"kind\": \"VERIFICATION\", \"on\": \"2017-03-06\", \"result\": \"MEANS_FOUND\"}")
                .then()
                .statusCode(201);
        fee.decide("head-709", """
                {"kind": "RESUMPTION", "decidedOn": "2017-03-08", "groundOn": "2017-03-06"}
                """)
                .then()
                .statusCode(201)
                .body("law.transition", equalTo("T7"))
                .body("stateAfter", equalTo("ENFORCING"));
        fee.receive("{\"obligation\": 1, \"amount\": 200000, \"on\": \"2017-03-20\"}")
                .then()
                .statusCode(201)
                .body("payOutDueOn", equalTo("2017-03-30"));
        fee.remit("{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": 200000, \"on\": \"2017-03-22\"}")
                .then()
                .statusCode(201);
        fee.act("{\"kind\": \"COMPLETION\", \"on\": \"2017-03-23\"}").then().statusCode(201);

        read("officer-709-1", fee.path())
                .statusCode(200)
                .body("standing.state", equalTo("DONE"))
                .body("obligations[0].settled", equalTo(200_000))
                .body("parties[0].identityNumber", equalTo("******001"));
        read("officer-709-1", fee.path() + "/timeline").body("items", hasSize(11));
        read("officer-709-1", fee.path() + "/money")
                .body("total.received", equalTo(200_000))
                .body("total.remitted", equalTo(200_000))
                .body("total.held", equalTo(0));
        read("officer-709-1", fee.path() + "/decisions").body("items", hasSize(2));
        read("officer-709-1", fee.path() + "/acts").body("items", hasSize(5));
    }
}

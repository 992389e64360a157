package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** What was created is read where the answer said that it is, by who may, and by nobody else. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LocationApiTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        Scene.open();
    }

    /** Follows the Location of an answer; the same body but for what is told once, the same version. */
    private static String followed(Response created, String... toldOnce) {
        created.then().statusCode(201);
        String path = URI.create(created.header("Location")).getPath();
        Response found = as("head-709").get(path);
        found.then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
        Map<String, Object> expected = new HashMap<>(created.jsonPath().getMap("$"));
        for (String once : toldOnce) {
            expected.remove(once);
        }
        assertThat(found.jsonPath().<String, Object>getMap("$")).isEqualTo(expected);
        read("head-703", path).statusCode(404).body("type", equalTo("/problems/not-found"));
        read("province-70", path).statusCode(404);
        read("province-72", path).statusCode(200);
        read("nobody", path).statusCode(403);
        return path;
    }

    private static String another(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1) + UUID.randomUUID();
    }

    @Test
    void a_judgment_and_a_case_are_read_at_their_places() {
        String id = title("709");
        Response created = Scene.register("clerk-709", Scene.caseOf(id));

        followed(created, "accessCode");

        read("head-709", "/api/v1/titles/" + id).statusCode(200).body("id", equalTo(id));
    }

    @Test
    void a_decision_is_read_at_its_place() {
        var fee = registered().enforcing();

        String path = followed(fee.decide("head-709", """
                {"kind": "POSTPONEMENT", "decidedOn": "2016-12-15", "ground": "AGREEMENT", "groundOn": "2016-12-14",
                 "until": "2017-01-15"}
                """), "stateAfter");

        read("officer-709-1", path).statusCode(200);
        read("officer-709-2", path).statusCode(404);
        read("head-709", another(path)).statusCode(404);
        read("head-709", path.replace("/decisions/", "/acts/")).statusCode(404);
        read("head-709", path.replace(fee.id(), registered().id())).statusCode(404);
    }

    @Test
    void an_act_is_read_at_its_place() {
        var fee = registered();

        String path = followed(fee.act("{\"kind\": \"NOTICE\", \"on\": \"2016-10-27\"}"), "stateAfter");

        read("clerk-709", path).statusCode(200).body("recordedBy", equalTo("officer-709-1"));
        read("head-709", another(path)).statusCode(404);
        read("head-709", path.replace("/acts/", "/decisions/")).statusCode(404);
        read("head-709", path.replace(fee.id(), registered().id())).statusCode(404);
    }

    @Test
    void money_is_read_on_the_side_on_which_it_moved() {
        var fee = registered().enforcing();

        String receipt = followed(fee.receive("{\"obligation\": 1, \"amount\": 150000, \"on\": \"2016-12-10\"}"));
        String remittance = followed(
                fee.remit("{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": 50000, \"on\": \"2016-12-12\"}"));

        read("head-709", receipt.replace("/receipts/", "/remittances/")).statusCode(404);
        read("head-709", remittance.replace("/remittances/", "/receipts/")).statusCode(404);
        read("head-709", another(receipt)).statusCode(404);
        read("head-709", receipt.replace(fee.id(), registered().id())).statusCode(404);
    }

    @Test
    void a_refused_request_is_read_at_its_place_without_the_requester_for_who_need_not_know() throws SQLException {
        Response refused =
                creating("clerk-709").body("""
                {"titleId": "%s", "requester": "Trần Văn Mẫu", "receivedOn": "2017-03-01", "decidedOn": "2017-03-08",
                 "ground": "NO_DUTY"}
                """.formatted(title("709"))).post("/api/v1/request-refusals");

        String path = followed(refused);

        read("ministry", path).statusCode(200).body("requester", nullValue());
        read("head-709", another(path)).statusCode(404);
        // who saw the name: the head and the province, not the ministry
        assertThat(readers(refused.path("id"))).containsExactlyInAnyOrder("head-709", "province-72");
    }

    private List<String> readers(String refusal) throws SQLException {
        List<String> readers = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select subject from audit_record where action = 'request-refusal.read' and object_id = ?")) {
            select.setString(1, refusal);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    readers.add(row.getString(1));
                }
            }
        }
        return readers;
    }
}

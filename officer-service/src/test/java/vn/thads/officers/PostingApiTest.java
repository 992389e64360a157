package vn.thads.officers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PostingApiTest {
    private static final String TRANSFER =
            "{\"office\":\"703\",\"role\":\"OFFICER\",\"kind\":\"TRANSFER\",\"from\":\"2017-07-01\"}";

    @Test
    void a_transfer_begins_when_the_old_post_has_ended() {
        String code = Calls.registered("709");
        String path = "/officers/" + code + "/postings";
        String first = Calls.get("hr-72", path).extract().jsonPath().getString("items[0].id");

        Calls.post("hr-72", path, TRANSFER).statusCode(409).body("type", equalTo("/problems/postings-overlap"));
        Calls.put("hr-72", path + "/" + first, Calls.etag(code), "{\"to\":\"2017-06-30\"}")
                .statusCode(200)
                .body("to", equalTo("2017-06-30"));
        Calls.post("hr-72", path, TRANSFER).statusCode(201);

        Calls.get("hr-72", path).body("items.office", contains("709", "703"));
        Calls.get("head-703", "/officers/" + code).statusCode(200);
        Calls.get("hr-72", path + "/" + first).statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void a_secondment_ends_within_three_years() {
        String path = "/officers/" + Calls.registered("709") + "/postings";
        String body =
                "{\"office\":\"703\",\"role\":\"OFFICER\",\"kind\":\"SECONDMENT\",\"from\":\"2017-01-01\",\"to\":\"%s\"}";

        Calls.post("hr-72", path, body.formatted("2020-01-01"))
                .statusCode(409)
                .body(
                        "type",
                        equalTo("/problems/secondment-too-long"),
                        "article",
                        equalTo("NĐ 138/2020 Art. 27; NĐ 24/2010"));
        Calls.post("hr-72", path, body.formatted("2019-12-31")).statusCode(201);
    }

    @Test
    void an_office_out_of_reach_is_not_there() {
        String path = "/officers/" + Calls.registered("709") + "/postings";

        Calls.post("hr-72", path, TRANSFER.replace("703", "70")).statusCode(404);
        Calls.post("head-709", path, TRANSFER).statusCode(403);
        Calls.put("hr-72", path + "/" + java.util.UUID.randomUUID(), "\"1\"", "{\"to\":\"2017-06-30\"}")
                .statusCode(404);
    }
}

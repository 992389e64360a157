package vn.thads.officers;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import vn.thads.localstack.testing.TestTokens;

/** Calls as a client of the local issuer makes them. */
final class Calls {
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Calls() {}

    static RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.of(client));
    }

    static ValidatableResponse get(String client, String path) {
        return as(client).get("/api/v1" + path).then();
    }

    static ValidatableResponse post(String client, String path, String body) {
        return as(client)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    static ValidatableResponse put(String client, String path, String etag, String body) {
        return as(client)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    /** A staff code that no other test uses. */
    static String newCode(String office) {
        return office + "-" + NEXT.incrementAndGet();
    }

    static String officer(String code, String name, String office) {
        return """
                {"code": "%s", "name": "%s", "identityType": "CCCD", "identityNumber": "087084000999",
                 "birthDate": "1984-05-01", "grades": [{"grade": "CHV_SO_CAP", "from": "2012-01-01"}],
                 "postings": [{"office": "%s", "role": "OFFICER", "kind": "APPOINTMENT", "from": "2012-01-01"}]}
                """.formatted(code, name, office);
    }

    /** Registers an officer at an office of Tây Ninh and answers his staff code. */
    static String registered(String office) {
        String code = newCode(office);
        post("hr-72", "/officers", officer(code, "Nguyễn Văn Mẫu", office)).statusCode(201);
        return code;
    }

    static String etag(String code) {
        Response answer = as("ministry").get("/api/v1/officers/" + code);
        return answer.header("ETag");
    }

    /** Ends the searches for plans that other tests asked for: the next would wait for its turn behind them. */
    static void endSearches() {
        get("ministry", "/reinforcement-plans?limit=500")
                .extract()
                .jsonPath()
                .<String>getList("items.findAll { it.state == 'WAITING' || it.state == 'RUNNING' }.id")
                .forEach(id -> as("ministry")
                        .post("/api/v1/reinforcement-plans/" + id + "/cancellations")
                        .then()
                        .statusCode(200));
    }
}

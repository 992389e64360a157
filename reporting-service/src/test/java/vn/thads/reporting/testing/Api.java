package vn.thads.reporting.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import vn.thads.localstack.testing.TestTokens;

/** The service as its callers see it. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Api() {}

    /** A GET as a client of the issuer. */
    public static ValidatableResponse get(String client, String path) {
        return given().auth().oauth2(TestTokens.of(client)).get(path).then();
    }

    /** A POST as a client of the issuer, with a fresh key. */
    public static ValidatableResponse post(String client, String path, String body) {
        return post(client, path, body, UUID.randomUUID().toString());
    }

    /** A POST with a given key. */
    public static ValidatableResponse post(String client, String path, String body, String key) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    /** Asks until an answer shows a value: events travel over Kafka. */
    public static ValidatableResponse eventually(String client, String path, String at, Object value) {
        await("the events behind " + path)
                .atMost(PATIENCE)
                .untilAsserted(() -> get(client, path).statusCode(200).body(at, equalTo(value)));
        return get(client, path).statusCode(200);
    }

    /** Waits until an office is known. */
    public static void knowsOffice(String code, String asOf) {
        await("office " + code)
                .atMost(PATIENCE)
                .untilAsserted(() -> get("ministry", "/api/v1/forms/06?office=" + code + asOf)
                        .statusCode(200));
    }
}

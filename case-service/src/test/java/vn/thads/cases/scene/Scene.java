package vn.thads.cases.scene;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import vn.thads.localstack.testing.TestTokens;

/** Callers, and cases in situations; data are invented and look invented. */
public final class Scene {
    private static final AtomicBoolean TOLD = new AtomicBoolean();
    private static final AtomicInteger TITLES = new AtomicInteger();

    private Scene() {}

    /** Tells of offices and officers once, and waits until the service has heard of the last of them. */
    public static void open() {
        if (TOLD.compareAndSet(false, true)) {
            OfficerNews.tellEverybody();
        }
        Awaitility.await("the replica of the officers is filled over Kafka")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    register("clerk-709", caseOf(title("709")).officer("709-1"))
                            .then()
                            .statusCode(201);
                    register("head-703", caseOf(title("703")).officer("703-1"))
                            .then()
                            .statusCode(201);
                    as("province-72").get("/api/v1/cases?office=703").then().statusCode(200);
                });
    }

    /** A request of a client. */
    public static RequestSpecification as(String client) {
        return given().auth().oauth2(TestTokens.of(client)).contentType(ContentType.JSON);
    }

    /** A request of a client that creates. */
    public static RequestSpecification creating(String client) {
        return as(client).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A request of a client that changes a version. */
    public static RequestSpecification changing(String client, String etag) {
        return creating(client).header("If-Match", etag);
    }

    /** A judgment number that nothing else has. */
    public static String titleNumber() {
        return TITLES.incrementAndGet() + "/2016/HS-ST";
    }

    /** A judgment at an office, entered by its own people. */
    public static String title(String office) {
        return creating("migration")
                .body("""
                        {"office": "%s", "number": "%s", "court": "TAND-%s", "judgmentKind": "CRIMINAL",
                         "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
                        """.formatted(office, titleNumber(), office))
                .post("/api/v1/titles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A case that is about to be registered. */
    public static CaseBody caseOf(String title) {
        return CaseBody.ofFee(title);
    }

    /** Registers a case. */
    public static Response register(String client, CaseBody body) {
        return creating(client).body(body.json()).post("/api/v1/cases");
    }

    /** A case of a fee of 200,000 đồng at office 709, officer 709-1, decided on 25 October 2016. */
    public static CaseAt registered() {
        return registered(caseOf(title("709")));
    }

    /** A case with that body, registered by the clerk of office 709. */
    public static CaseAt registered(CaseBody body) {
        return CaseAt.of(
                register("clerk-709", body).then().statusCode(201).extract().response());
    }

    /** Answer of a read by a client. */
    public static ValidatableResponse read(String client, String path) {
        return as(client).get(path).then();
    }
}

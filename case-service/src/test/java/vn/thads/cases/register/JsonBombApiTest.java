package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

/** Bodies made to hurt: refused with 400 or 413, quickly, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class JsonBombApiTest {
    /** A machine that runs other builds beside this one is slow; a bomb that goes off takes minutes or the memory. */
    private static final Duration QUICK = Duration.ofSeconds(5);

    private static final int MEGABYTE = 1 << 20;
    private static final int CUT = 0;

    @BeforeEach
    void open() {
        Scene.open();
    }

    /** Not through REST-assured, which would print the bomb nicely and die of it. */
    private static void harmless(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

        int status = send(new ByteArrayInputStream(bytes));

        assertThat(status).isIn(400, 413);
        registered();
    }

    private static String withName(String name) {
        return caseOf(title("709")).json().replace("Nguyễn Thị Thử", name);
    }

    @Test
    void a_hundred_thousand_levels() {
        harmless("[".repeat(100_000) + "]".repeat(100_000));
        harmless("{\"parties\":".repeat(100_000));
        harmless("{\"parties\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    }

    @Test
    void a_string_of_a_hundred_megabytes() {
        byte[] megabyte = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        InputStream letters = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 100)
                .mapToObj(i -> new ByteArrayInputStream(megabyte))
                .toList()));
        InputStream body = new SequenceInputStream(
                new ByteArrayInputStream("{\"officer\": \"".getBytes(StandardCharsets.US_ASCII)),
                new SequenceInputStream(letters, new ByteArrayInputStream("\"}".getBytes(StandardCharsets.US_ASCII))));

        int status = send(body);

        // either the answer came through, or the connection was cut while the rest was still being sent
        assertThat(status).isIn(CUT, 400, 413);
        registered();
    }

    private static int send(InputStream body) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/cases"))
                .header("Authorization", "Bearer " + TestTokens.of("clerk-709"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(QUICK)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).hasSizeLessThan(10_000);
            return answer.statusCode();
        } catch (HttpTimeoutException e) {
            throw new AssertionError("no answer in time", e);
        } catch (IOException _) {
            return CUT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_string_just_below_the_limit_of_a_body() {
        harmless(withName("a".repeat(2 * MEGABYTE - 4_000)));
        harmless(withName("a".repeat(201)));
    }

    @Test
    void a_million_keys() {
        harmless(IntStream.range(0, 1_000_000)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}")));
        harmless(IntStream.range(0, 150_000)
                .mapToObj(i -> "\"k" + i + "\":1")
                .collect(Collectors.joining(",", "{", "}")));
    }

    /** Names whose String hashes are all equal: "Aa" and "BB" collide, and so do all their combinations. */
    @Test
    void keys_that_collide() {
        List<String> names = List.of("");
        for (int i = 0; i < 14; i++) {
            names = names.stream()
                    .flatMap(name -> List.of(name + "Aa", name + "BB").stream())
                    .toList();
        }
        harmless(names.stream().map(name -> "\"" + name + "\":1").collect(Collectors.joining(",", "{", "}")));
    }

    @Test
    void a_key_twice() {
        harmless(caseOf(title("709")).json().replace("\"officer\"", "\"officer\": \"709-2\", \"officer\""));
        harmless(caseOf(title("709")).json().replace("\"amount\"", "\"amount\": 1, \"amount\""));
    }

    @Test
    void numbers_that_are_larger_than_memory() {
        for (String number : List.of(
                "1e999999999", "-1e999999999", "1e-999999999", "9".repeat(100_000), "0." + "1".repeat(100_000))) {
            harmless(caseOf(title("709")).json().replace("200000", number));
        }
    }

    @Test
    void text_that_is_no_text() {
        harmless(withName("\\ud800"));
        harmless(withName("\\udfff\\ud800"));
        harmless(withName("a\\u0000b"));
        harmless(withName("a\u0000b"));
        harmless(withName("a\u0007b"));
    }
}

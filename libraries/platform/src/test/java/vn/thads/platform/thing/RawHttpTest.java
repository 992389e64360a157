package vn.thads.platform.thing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

/** What no HTTP client would send. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RawHttpTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String STATUS_ALONE = "(?s)HTTP/1\\.[01] %d .*";

    @Test
    void an_address_of_a_mebibyte_reaches_the_application() throws IOException {
        String path = "/api/v1/nothing?q=";
        String answer = answerTo(get(path + "x".repeat(MEBIBYTE - path.length()), ""));

        assertThat(answer).startsWith("HTTP/1.1 404 ").contains("/problems/not-found");
    }

    @Test
    void a_longer_address_is_refused_with_a_problem_document() throws IOException {
        String answer = answerTo(get("/api/v1/things?office=" + "x".repeat(MEBIBYTE), "Accept-Language: en\r\n"));

        assertThat(answer)
                .startsWith("HTTP/1.1 414 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("api-version: ")
                .contains("\"type\":\"/problems/uri-too-long\"", "\"title\":\"Address too long\"");
    }

    @Test
    void headers_over_the_limit_are_refused_with_a_problem_document() throws IOException {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> "X-Header-" + i + ": " + "y".repeat(20) + "\r\n")
                .collect(Collectors.joining());

        for (String headers : new String[] {"Cookie: " + "z".repeat(40_000) + "\r\n", many}) {
            assertThat(answerTo(get("/api/v1/things", headers)))
                    .startsWith("HTTP/1.1 431 ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"type\":\"/problems/headers-too-large\"");
        }
    }

    /** The server stops to read here and lets no application answer. */
    @Test
    void what_is_beyond_reading_is_refused_by_its_status_alone() throws IOException {
        String unreadable = "GET /api/v1/things HTTP/1.1\r\nHost: x\r\nno header\r\n\r\n";

        // the version of HTTP was not read either: the answer is in the oldest
        assertThat(answerTo(get("/" + "x".repeat(2 * MEBIBYTE), ""))).matches(STATUS_ALONE.formatted(414));
        assertThat(answerTo(get("/", "Cookie: " + "z".repeat(256 * 1024) + "\r\n")))
                .matches(STATUS_ALONE.formatted(431));
        assertThat(answerTo("NO HTTP AT ALL\r\n\r\n")).matches(STATUS_ALONE.formatted(400));
        assertThat(answerTo(unreadable)).matches(STATUS_ALONE.formatted(400));
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private String answerTo(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(UTF_8));
                socket.getOutputStream().flush();
            } catch (SocketException e) {
                // the server has answered and closed before it read everything
            }
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}

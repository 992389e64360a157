package vn.thads.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

/** Every operation with every client, against access.csv. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessWalkTest {
    private static final String UNKNOWN = "01931f2e-7a00-7000-8000-0000000000ff";
    private static final Map<String, String> GRANT_OF = Map.ofEntries(
            Map.entry("ministry", "ministry"),
            Map.entry("province-72", "province-head"),
            Map.entry("head-709", "office-head"),
            Map.entry("officer-709-1", "enforcement-officer"),
            Map.entry("clerk-709", "clerk"),
            Map.entry("hr-72", "human-resources"),
            Map.entry("inspector-72", "complaint-inspector"),
            Map.entry("statistician-72", "statistician"),
            Map.entry("auditor", "auditor"),
            Map.entry("operator", "operator"),
            Map.entry("court", "scope:court"),
            Map.entry("bank", "scope:bank"),
            Map.entry("portal", "scope:portal"),
            Map.entry("migration", "scope:migrate"),
            Map.entry("nobody", "none"));

    private record Operation(String id, String method, String path) {}

    @Test
    void a_token_opens_what_the_table_grants_and_nothing_else() throws IOException {
        Map<String, Set<String>> grants = grants();
        List<Operation> operations = operations();
        SoftAssertions all = new SoftAssertions();

        for (Operation operation : operations) {
            all.assertThat(status(given(), operation))
                    .as("%s without a token", operation.id())
                    .isEqualTo(401);
            GRANT_OF.forEach((client, grant) -> {
                int status = status(given().auth().oauth2(TestTokens.of(client)), operation);
                boolean granted = grants.getOrDefault(operation.id(), Set.of()).contains(grant);
                all.assertThat(status).as("%s by %s", operation.id(), client).satisfies(code -> {
                    if (granted) {
                        assertThat(code).isNotIn(401, 403).isLessThan(500);
                    } else {
                        assertThat(code).isEqualTo(403);
                    }
                });
            });
        }

        all.assertAll();
        assertThat(operations.stream().map(Operation::id)).containsAll(grants.keySet());
    }

    private static int status(RequestSpecification request, Operation operation) {
        return request.contentType("/api/v1/case-imports".equals(operation.path()) ? "text/csv" : "application/json")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .body(operation.method().equals("GET") ? "" : "{}")
                .request(operation.method(), operation.path())
                .statusCode();
    }

    private static List<Operation> operations() {
        JsonPath contract = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, value) -> {
            if (value instanceof Map<?, ?> operation && operation.get("operationId") instanceof String id) {
                String concrete = path.replace("{table}", "guards").replaceAll("\\{[^}]+}", UNKNOWN);
                operations.add(new Operation(id, method.toUpperCase(java.util.Locale.ROOT), concrete));
            }
        }));
        return operations;
    }

    private static Map<String, Set<String>> grants() throws IOException {
        Map<String, Set<String>> grants = new LinkedHashMap<>();
        for (String file : List.of("access.csv", "access-platform.csv")) {
            var stream = AccessWalkTest.class.getClassLoader().getResourceAsStream(file);
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line :
                        reader.lines().skip(1).filter(text -> !text.isBlank()).collect(Collectors.toList())) {
                    String[] cells = line.split(",", -1);
                    grants.computeIfAbsent(cells[0], id -> new TreeSet<>()).add(cells[1]);
                }
            }
        }
        return grants;
    }
}

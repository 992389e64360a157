package vn.thads.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.access.AccessTable;

/** Walks every operation of the served contract with every client: the table decides, and nothing else. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessTableTest {
    private static final Map<String, String> CLIENTS = new TreeMap<>(Map.ofEntries(
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
            Map.entry("nobody", "none")));

    @Inject
    AccessTable table;

    @Test
    void every_operation_answers_each_role_as_the_table_says() {
        Map<String, Map<String, Map<String, Object>>> paths = RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .path("paths");
        List<String> wrong = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (path.startsWith("/api/")) {
                CLIENTS.forEach((client, grant) -> check(path, method, operation, client, grant, wrong));
            }
        }));

        assertThat(wrong).isEmpty();
        assertThat(paths).hasSizeGreaterThan(15);
    }

    private void check(
            String path,
            String method,
            Map<String, Object> operation,
            String client,
            String grant,
            List<String> wrong) {
        String id = String.valueOf(operation.get("operationId"));
        boolean isGranted = table.rows().stream()
                .anyMatch(row -> row.operationId().equals(id) && row.grant().equals(grant));
        RequestSpecification request = Nation.once(client).header("If-Match", "\"1\"");
        if (method.equals("post")) {
            request.contentType(path.endsWith("-imports") ? "text/csv" : "application/json")
                    .body(path.endsWith("-imports") ? "office\n" : "{}");
        }
        int status = request.request(
                        method, path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                .statusCode();
        if (isGranted ? status == 403 || status == 401 || status >= 500 : status != 403) {
            wrong.add("%s as %s: %d, granted %s".formatted(id, client, status, isGranted));
        }
    }
}

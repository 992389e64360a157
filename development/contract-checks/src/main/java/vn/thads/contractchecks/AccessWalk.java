package vn.thads.contractchecks;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.thads.localstack.IssuerClient;
import vn.thads.localstack.testing.TestTokens;

/** Every operation with every client of the local issuer, and without a token, against the table of access. */
public final class AccessWalk {
    private final ServedContract contract;
    private final AccessGrants grants;

    public AccessWalk(ServedContract contract, AccessGrants grants) {
        this.contract = contract;
        this.grants = grants;
    }

    /** Walks; answers what is not as the table says. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> served = new TreeSet<>();
        for (ServedOperation operation : contract.operations()) {
            served.add(operation.id());
            expect(operation, "nobody at all", given(), 401, faults);
            for (IssuerClient client : IssuerClient.all()) {
                RequestSpecification request = given().auth().oauth2(TestTokens.of(client.id()));
                if (grants.isGranted(operation.id(), client)) {
                    int status = status(request, operation);
                    if (status == 401 || status == 403 || status >= 500) {
                        faults.add("%s by %s, who may: %d".formatted(operation.id(), client.id(), status));
                    }
                } else {
                    expect(operation, client.id(), request, 403, faults);
                }
            }
        }
        if (!served.equals(grants.operations())) {
            faults.add("operations %s, but rows for %s".formatted(served, grants.operations()));
        }
        return faults;
    }

    private static void expect(
            ServedOperation operation, String who, RequestSpecification request, int expected, List<String> faults) {
        int status = status(request, operation);
        if (status != expected) {
            faults.add("%s by %s: %d and not %d".formatted(operation.id(), who, status, expected));
        }
    }

    /** A request that comes as far as the decision about access and, granted, is refused for what it says or finds nothing. */
    private static int status(RequestSpecification request, ServedOperation operation) {
        if (operation.takes("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takes("If-Match")) {
            request.header("If-Match", "\"1\"");
        }
        if (!operation.consumes().isEmpty()) {
            boolean isJson = operation.consumes().contains("application/json");
            request.contentType(
                            isJson
                                    ? "application/json"
                                    : operation.consumes().iterator().next())
                    .body((isJson ? "{}" : "x\n").getBytes(StandardCharsets.UTF_8));
        }
        String path =
                operation.template().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        return request.request(operation.method(), path).statusCode();
    }
}

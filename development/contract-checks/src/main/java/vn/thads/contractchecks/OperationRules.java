package vn.thads.contractchecks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the description of every operation must hold. */
public final class OperationRules {
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern VIETNAMESE = Pattern.compile(
            "[ăâđêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹáắấéếíóốớúứýạặậẹệịọộợụựỵ]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> ALWAYS = Set.of("400", "401", "403", "406", "500", "503");
    /** Parameters that come with every list: their examples say nothing of the operation. */
    private static final Set<String> COMMON = Set.of("limit", "cursor", "Idempotency-Key", "If-Match");

    private final ServedContract contract;

    public OperationRules(ServedContract contract) {
        this.contract = contract;
    }

    /** What is missing, one sentence each. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (ServedOperation operation : contract.operations()) {
            String place = operation.method() + " " + operation.template();
            if (operation.id().isEmpty() || !ids.add(operation.id())) {
                faults.add(place + ": no operation id of its own");
            }
            if (operation.node().path("summary").asString("").isBlank()) {
                faults.add(place + ": no summary");
            }
            if (!VIETNAMESE
                    .matcher(operation.node().path("description").asString(""))
                    .find()) {
                faults.add(place + ": no Vietnamese term in its description");
            }
            if (!hasExample(operation)) {
                faults.add(place + ": no example on a parameter, the request or the answer");
            }
            refusals(operation).forEach(fault -> faults.add(place + ": " + fault));
        }
        return faults;
    }

    private List<String> refusals(ServedOperation operation) {
        List<String> faults = new ArrayList<>();
        Set<String> missing = expected(operation);
        missing.removeAll(operation.statuses());
        if (!missing.isEmpty()) {
            faults.add("does not name the refusals " + missing);
        }
        operation.node().path("responses").forEachEntry((status, node) -> {
            if (!status.matches("[1-5][0-9]{2}")) {
                faults.add(status + " is no status");
            } else if (status.charAt(0) >= '4') {
                JsonNode content = contract.resolved(node).path("content");
                boolean isProblem = content.size() == 1
                        && contract.resolved(content.path(PROBLEM).path("schema"))
                                .equals(contract.document().at("/components/schemas/Problem"));
                if (!isProblem) {
                    faults.add(status + " is no problem document");
                }
            }
        });
        return faults;
    }

    private static Set<String> expected(ServedOperation operation) {
        Set<String> expected = new java.util.TreeSet<>(ALWAYS);
        if (operation.template().contains("{")) {
            expected.add("404");
        }
        if (operation.takes("Idempotency-Key")) {
            expected.addAll(List.of("409", "422"));
        }
        if (operation.takes("If-Match")) {
            expected.addAll(List.of("412", "428"));
        }
        if (!operation.consumes().isEmpty()) {
            expected.addAll(List.of("413", "415"));
        }
        return expected;
    }

    private static boolean hasExample(ServedOperation operation) {
        if (operation.parameters().stream()
                .anyMatch(parameter -> !COMMON.contains(parameter.name())
                        && !parameter.examples().isEmpty())) {
            return true;
        }
        List<JsonNode> bodies = new ArrayList<>();
        operation.node().path("requestBody").path("content").forEach(bodies::add);
        operation.node().path("responses").forEachEntry((status, response) -> {
            if (status.startsWith("2")) {
                response.path("content").forEach(bodies::add);
            }
        });
        return bodies.stream().anyMatch(body -> body.has("example") || body.has("examples"));
    }
}

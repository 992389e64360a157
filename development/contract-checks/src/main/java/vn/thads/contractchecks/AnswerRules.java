package vn.thads.contractchecks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether an answer is one that the document promises. */
public final class AnswerRules {
    private static final String PROBLEM = "application/problem+json";
    private static final String LINES = "application/x-ndjson";
    /** Answered before an operation is chosen: by the HTTP layer, or because there is none. */
    private static final Set<Integer> OUTSIDE = Set.of(400, 401, 404, 405, 408, 413, 414, 431, 503);

    private final ServedContract contract;

    public AnswerRules(ServedContract contract) {
        this.contract = contract;
    }

    /**
     * What is wrong with an answer.
     *
     * @param method method of the request
     * @param path its path, without a query
     * @return sentences, empty if the answer keeps the promise
     */
    public List<String> faults(String method, String path, Answer answer) {
        Optional<ServedOperation> operation = contract.find(method, path);
        if (operation.isEmpty()) {
            return OUTSIDE.contains(answer.status())
                    ? problem(answer)
                    : List.of("answers %d, and no operation is there".formatted(answer.status()));
        }
        JsonNode response =
                contract.resolved(operation.get().node().path("responses").path(Integer.toString(answer.status())));
        List<String> faults = new ArrayList<>();
        if (response.isMissingNode()) {
            faults.add("%s does not say that it answers %d"
                    .formatted(operation.get().id(), answer.status()));
        }
        faults.addAll(answer.status() >= 400 ? problem(answer) : content(response, answer));
        return faults;
    }

    private List<String> problem(Answer answer) {
        if (!PROBLEM.equals(answer.mediaType())) {
            return List.of("a refusal that is no problem document but " + answer.mediaType());
        }
        JsonNode schema = contract.document().at("/components/schemas/Problem");
        List<String> faults = new ArrayList<>(contract.schemas().faults(schema, answer.body()));
        if (faults.isEmpty() && !answer.body().contains("\"status\":" + answer.status())) {
            faults.add("the problem document names another status than " + answer.status());
        }
        return faults;
    }

    private List<String> content(JsonNode response, Answer answer) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return answer.body().isEmpty() ? List.of() : List.of("a body where the document has none");
        }
        JsonNode media = content.path(answer.mediaType());
        if (media.isMissingNode()) {
            return List.of("media type %s, documented are %s".formatted(answer.mediaType(), content.propertyNames()));
        }
        JsonNode schema = media.path("schema");
        if (schema.isMissingNode()) {
            return List.of("no schema for " + answer.mediaType());
        }
        if (answer.mediaType().equals(LINES)) {
            return answer.body()
                    .lines()
                    .limit(100)
                    .flatMap(line -> contract.schemas().faults(schema, line).stream())
                    .distinct()
                    .toList();
        }
        return answer.mediaType().endsWith("json") ? contract.schemas().faults(schema, answer.body()) : List.of();
    }

    /**
     * An answer as it came.
     *
     * @param status HTTP status
     * @param mediaType its media type without parameters, empty if there is none
     * @param body its text
     */
    public record Answer(int status, String mediaType, String body) {
        /** From the value of the header {@code Content-Type}. */
        public static Answer of(int status, String contentType, String body) {
            return new Answer(status, contentType.split(";", 2)[0].strip(), body);
        }
    }
}

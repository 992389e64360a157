package vn.thads.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.thads.platform.problem.PlatformProblem;

/** The refusals of an operation, as far as they follow from its form. */
final class Refusals {
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String SCHEMA = "Problem";
    private final OpenAPI contract;

    Refusals(OpenAPI contract) {
        this.contract = contract;
        contract.getComponents().addSchema(SCHEMA, problemSchema());
    }

    void addTo(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        add(operation, PlatformProblem.INVALID_REQUEST);
        add(operation, PlatformProblem.NOT_AUTHENTICATED);
        add(operation, PlatformProblem.NOT_PERMITTED);
        boolean isWrite = method != PathItem.HttpMethod.GET;
        boolean hasBody = operation.getRequestBody() != null;
        if (path.contains("{") || (isWrite && hasBody)) {
            // a body, too, names offices, officers and cases that may be out of reach
            add(operation, PlatformProblem.NOT_FOUND);
        }
        if (isWrite) {
            add(operation, PlatformProblem.CONFLICT);
        }
        add(operation, PlatformProblem.NOT_ACCEPTABLE);
        boolean isConditional = hasHeader(operation, "If-Match");
        if (hasHeader(operation, "Idempotency-Key")) {
            add(operation, PlatformProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (isConditional) {
            add(operation, PlatformProblem.VERSION_STALE);
            add(operation, PlatformProblem.VERSION_REQUIRED);
        }
        if (hasBody) {
            add(operation, PlatformProblem.BODY_TOO_LARGE);
            add(operation, PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        add(operation, PlatformProblem.INTERNAL_ERROR);
        add(operation, PlatformProblem.OVERLOADED);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && response.getRef() == null) {
                response.addHeader(
                        "API-Version",
                        OASFactory.createHeader()
                                .description("Version of this interface")
                                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
            } else if (status.charAt(0) >= '4' && response.getRef() == null) {
                asProblem(Integer.parseInt(status), response);
            }
        });
    }

    private void add(Operation operation, PlatformProblem type) {
        String status = Integer.toString(type.status());
        if (operation.getResponses().getAPIResponse(status) == null) {
            String name = componentOf(type);
            contract.getComponents().addResponse(name, response(type));
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
        }
    }

    private static APIResponse response(PlatformProblem type) {
        return OASFactory.createAPIResponse().description(type.slug()).content(content(type));
    }

    /** An operation names its own refusal with a sentence, perhaps an example; the form of the answer is always the same. */
    private static void asProblem(int status, APIResponse response) {
        if (response.getContent() == null) {
            response.setContent(content(status));
        }
        response.getContent().getMediaTypes().values().stream()
                .filter(media -> media.getSchema() == null)
                .forEach(media -> media.setSchema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static Content content(int status) {
        return Arrays.stream(PlatformProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .map(Refusals::content)
                .orElseGet(() -> content(OASFactory.createMediaType()));
    }

    private static Content content(PlatformProblem type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/problems/" + type.slug());
        example.put("title", type.slug());
        example.put("status", type.status());
        example.put("detail", "…");
        return content(OASFactory.createMediaType().example(example));
    }

    private static Content content(MediaType problem) {
        return OASFactory.createContent()
                .addMediaType(
                        MEDIA_TYPE, problem.schema(OASFactory.createSchema().ref(SCHEMA)));
    }

    private static String componentOf(PlatformProblem type) {
        StringBuilder name = new StringBuilder();
        for (String word : type.slug().split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static boolean hasHeader(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
    }

    private static Schema problemSchema() {
        Schema error = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer into the body, or name of a parameter or header"))
                .addProperty("rule", text("Stable name of the rule"))
                .addProperty("message", text("What is wrong and what to do"));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("A refusal (RFC 9457); may carry further members")
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text("URI reference of the kind of refusal; it resolves to its page"))
                .addProperty("title", text("Name of the kind of refusal"))
                .addProperty(
                        "status",
                        OASFactory.createSchema().addType(SchemaType.INTEGER).description("HTTP status"))
                .addProperty("detail", text("What was wrong, which rule, what to do"))
                .addProperty("article", text("Article of law that the refusal rests on"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(error)
                                .description("Fields that are wrong"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}

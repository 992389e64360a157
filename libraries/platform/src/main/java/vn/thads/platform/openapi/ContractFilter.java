package vn.thads.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Adds to the contract what holds for every operation: who stands behind it, tokens, refusals, headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PREFIX = "/api/v1/";
    private static final String TOKEN = "token";
    /** An operation with this extension is a POST that creates nothing and takes no {@code Idempotency-Key}. */
    private static final String READS = "x-reads";

    private final IndexView index;

    /** Made by Quarkus, with the classes of the service. */
    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        describe(contract);
        Refusals refusals = new Refusals(contract);
        Lists lists = new Lists(contract);
        Map<String, String> tags = new TreeMap<>();
        if (contract.getTags() != null) {
            contract.getTags()
                    .forEach(tag -> tags.put(tag.getName(), describedAs(tag.getName(), tag.getDescription())));
        }
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                        tag(path, operation, tags);
                        if (method == PathItem.HttpMethod.POST) {
                            addKey(operation);
                        }
                        lists.addTo(operation);
                        refusals.addTo(path, method, operation);
                        Marks.remove(READS, operation);
                        LineExamples.asText(operation);
                    }));
        }
        contract.setTags(tags.entrySet().stream()
                .map(tag -> OASFactory.createTag().name(tag.getKey()).description(tag.getValue()))
                .toList());
        new Nullness(index, contract).apply();
        WholePatterns.anchorAll(contract);
    }

    private static void describe(OpenAPI contract) {
        var info = contract.getInfo() == null ? OASFactory.createInfo() : contract.getInfo();
        contract.setInfo(info);
        if (info.getDescription() == null) {
            info.setDescription(
                    "Civil judgment enforcement of Việt Nam (thi hành án dân sự). Times are RFC 3339, dates are days in "
                            + "Asia/Ho_Chi_Minh, amounts are whole đồng. Every refusal is a problem document (RFC 9457) in Vietnamese, "
                            + "or in English by Accept-Language.");
        }
        info.setContact(OASFactory.createContact()
                .name("THADS")
                .url("https://thads.example/contact")
                .email("api@thads.example"));
        info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
        if (contract.getServers() == null || contract.getServers().isEmpty()) {
            contract.addServer(OASFactory.createServer().url("/").description("The service that serves this document"));
        }
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token of the OIDC issuer; its claims say who and where"));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
    }

    private static String describedAs(String name, String description) {
        return description == null || description.isBlank() ? "Operations on " + name : description;
    }

    private static void tag(String path, Operation operation, Map<String, String> tags) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            String subject =
                    path.startsWith(PREFIX) ? path.substring(PREFIX.length()).split("/", 2)[0] : "documentation";
            operation.setTags(new ArrayList<>(List.of(subject)));
        }
        operation.getTags().forEach(name -> tags.putIfAbsent(name, describedAs(name, "")));
    }

    private static void addKey(Operation operation) {
        boolean isRead =
                operation.getExtensions() != null && operation.getExtensions().containsKey(READS);
        boolean hasKey = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
        if (!isRead && !hasKey) {
            operation.addParameter(OASFactory.createParameter()
                    .name("Idempotency-Key")
                    .in(Parameter.In.HEADER)
                    .required(true)
                    .description(
                            "Unique for each thing that is created; sent again with the same request it answers the same")
                    .example("9f1c7f0e-5c0b-4f6e-9a53-2f2f5d8f8b11")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(257)));
        }
    }
}

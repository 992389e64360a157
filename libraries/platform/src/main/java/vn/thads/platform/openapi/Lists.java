package vn.thads.platform.openapi;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import vn.thads.platform.paging.EmptyBecause;
import vn.thads.platform.paging.Page;

/** What every page may carry beside its items, also where a list names its page in the contract by a type of its own. */
final class Lists {
    private static final String COMPONENTS = "#/components/schemas/";
    private final OpenAPI contract;

    Lists(OpenAPI contract) {
        this.contract = contract;
    }

    void addTo(Operation operation) {
        boolean isList = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "total".equals(parameter.getName()));
        if (isList && operation.getResponses() != null) {
            Stream.ofNullable(operation.getResponses().getAPIResponse("200"))
                    .filter(response -> response.getContent() != null)
                    .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                    .map(MediaType::getSchema)
                    .forEach(this::complete);
        }
    }

    private void complete(Schema named) {
        Map<String, Schema> known = contract.getComponents().getSchemas();
        Schema page = named == null || named.getRef() == null || known == null
                ? named
                : known.get(named.getRef().replace(COMPONENTS, ""));
        if (page == null
                || page.getProperties() == null
                || !page.getProperties().containsKey("items")) {
            return;
        }
        if (!page.getProperties().containsKey("total")) {
            page.addProperty(
                    "total",
                    OASFactory.createSchema()
                            .addType(SchemaType.INTEGER)
                            .format("int64")
                            .description(Page.TOTAL));
        }
        if (!page.getProperties().containsKey("emptyBecause")) {
            Schema reason = OASFactory.createSchema().addType(SchemaType.STRING).description(EmptyBecause.DESCRIPTION);
            Stream.of(EmptyBecause.values()).forEach(one -> reason.addEnumeration(one.name()));
            page.addProperty("emptyBecause", reason);
        }
    }
}

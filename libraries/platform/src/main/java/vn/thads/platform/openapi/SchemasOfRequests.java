package vn.thads.platform.openapi;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The named schemas that callers fill in, directly or as a part of another. */
final class SchemasOfRequests {
    private final OpenAPI contract;
    private final Set<String> names = new TreeSet<>();

    SchemasOfRequests(OpenAPI contract) {
        this.contract = contract;
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths().getPathItems().values().forEach(this::read);
        }
    }

    Set<String> names() {
        return names;
    }

    private void read(PathItem item) {
        item.getOperations().values().forEach(operation -> {
            Content content = operation.getRequestBody() == null
                    ? null
                    : operation.getRequestBody().getContent();
            if (content != null && content.getMediaTypes() != null) {
                content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .forEach(this::read);
            }
        });
    }

    private void read(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (names.add(name)) {
                read(contract.getComponents().getSchemas().get(name));
            }
        }
        read(schema.getItems());
        read(schema.getAdditionalPropertiesSchema());
        readAll(schema.getProperties() == null ? null : schema.getProperties().values());
        readAll(schema.getAllOf());
        readAll(schema.getAnyOf());
        readAll(schema.getOneOf());
    }

    private void readAll(@Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::read);
        }
    }
}

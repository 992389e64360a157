package vn.thads.platform.openapi;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bean Validation matches the whole text, JSON Schema any part of it: the contract must say what is checked. */
final class WholePatterns {
    /** What {@code @NotBlank} becomes: it does mean any part. */
    private static final String NOT_BLANK = "\\S";

    private WholePatterns() {}

    static void anchorAll(OpenAPI contract) {
        if (contract.getComponents() != null && contract.getComponents().getSchemas() != null) {
            contract.getComponents().getSchemas().values().forEach(WholePatterns::anchor);
        }
        if (contract.getPaths() != null && contract.getPaths().getPathItems() != null) {
            contract.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(WholePatterns::anchor));
        }
    }

    private static void anchor(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> anchor(parameter.getSchema()));
        }
    }

    private static void anchor(@Nullable Schema schema) {
        if (schema == null || schema.getRef() != null) {
            return;
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        anchor(schema.getItems());
        anchor(schema.getAdditionalPropertiesSchema());
        for (Collection<Schema> parts : List.of(
                schema.getProperties() == null
                        ? List.<Schema>of()
                        : schema.getProperties().values(),
                schema.getAnyOf() == null ? List.<Schema>of() : schema.getAnyOf())) {
            parts.forEach(WholePatterns::anchor);
        }
    }
}

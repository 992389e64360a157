package vn.thads.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Carries into the contract what the records say of null: the scanner of the annotations does not see JSpecify's.
 *
 * <p>A component marked {@code @Nullable} may be null. Every other component of an answer is always there, so it is required;
 * of a request, Bean Validation has said already what is required.
 */
final class Nullness {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName NAMED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName HIDDEN = DotName.createSimple("com.fasterxml.jackson.annotation.JsonIgnore");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, List<ClassInfo>> records = new HashMap<>();
    private final Map<String, Schema> schemas;
    private final Set<String> requests;

    Nullness(IndexView index, OpenAPI contract) {
        Map<String, Schema> all = contract.getComponents() == null
                ? null
                : contract.getComponents().getSchemas();
        schemas = all == null ? Map.of() : all;
        requests = new SchemasOfRequests(contract).names();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                records.computeIfAbsent(nameOf(type), name -> new ArrayList<>()).add(type);
            }
        }
    }

    void apply() {
        schemas.forEach((name, schema) -> {
            Map<String, Schema> properties = schema.getProperties();
            if (properties != null) {
                candidates(name).stream()
                        .map(Nullness::components)
                        .filter(components -> properties.keySet().containsAll(components.keySet()))
                        .max(Comparator.comparingInt(Map::size))
                        .ifPresent(components -> apply(components, schema, requests.contains(name)));
            }
        });
    }

    private void apply(Map<String, RecordComponentInfo> components, Schema schema, boolean isOfRequest) {
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Map<String, Schema> properties = new HashMap<>(schema.getProperties());
        components.forEach((name, component) -> {
            Schema property = Objects.requireNonNull(properties.get(name), name);
            if (property == null) {
                return; // not reached: a candidate has every component
            }
            if (isNullable(component.type()) && !required.contains(name)) {
                schema.addProperty(name, orNull(property));
            } else if (!isOfRequest) {
                required.add(name);
            }
            withNullableParts(component.type(), property);
        });
        if (!required.isEmpty()) {
            schema.setRequired(List.copyOf(required));
        }
    }

    /** The values of a map and the items of a list may be null where their type says so. */
    private void withNullableParts(Type type, Schema property) {
        if (type.kind() != Type.Kind.PARAMETERIZED_TYPE
                || !isNullable(type.asParameterizedType().arguments().getLast())) {
            return;
        }
        Schema container = property.getRef() == null
                ? property
                : schemas.get(property.getRef().substring(property.getRef().lastIndexOf('/') + 1));
        if (container != null && container.getAdditionalPropertiesSchema() != null) {
            container.setAdditionalPropertiesSchema(orNull(container.getAdditionalPropertiesSchema()));
        } else if (container != null && container.getItems() != null) {
            container.setItems(orNull(container.getItems()));
        }
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
            if (schema.getEnumeration() != null) {
                List<Object> values = new ArrayList<>(schema.getEnumeration());
                values.add(null);
                schema.setEnumeration(values);
            }
        }
        return schema;
    }

    /** The records that a schema may be of: its name may carry a number, or the arguments of a generic record. */
    private List<ClassInfo> candidates(String schema) {
        List<ClassInfo> found = new ArrayList<>(records.getOrDefault(schema.replaceFirst("[0-9]+$", ""), List.of()));
        found.addAll(records.getOrDefault(schema, List.of()));
        records.forEach((name, types) -> types.stream()
                .filter(type -> !type.typeParameters().isEmpty() && schema.startsWith(name))
                .forEach(found::add));
        return found;
    }

    private static Map<String, RecordComponentInfo> components(ClassInfo type) {
        Map<String, RecordComponentInfo> components = new HashMap<>();
        for (RecordComponentInfo component : type.recordComponents()) {
            Set<DotName> marks = new HashSet<>();
            component.field().annotations().forEach(mark -> marks.add(mark.name()));
            if (!marks.contains(HIDDEN)) {
                AnnotationInstance name = component.field().annotation(NAMED);
                components.put(
                        name == null || name.value() == null
                                ? component.name()
                                : name.value().asString(),
                        component);
            }
        }
        return components;
    }

    private static boolean isNullable(Type type) {
        return type.hasAnnotation(NULLABLE);
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}

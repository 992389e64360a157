package vn.thads.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Wrong fields, out of what Jackson and Bean Validation say. No value is repeated: it may be personal. */
public final class FieldErrors {
    private FieldErrors() {}

    /** Of a body that Jackson could not read. */
    public static FieldError of(JsonProcessingException failure) {
        return switch (failure) {
            case StreamConstraintsException tooMuch -> new FieldError("", "json-limit", Message.of("rule.json-limit"));
            case UnrecognizedPropertyException unknown ->
                new FieldError(
                        pointer(unknown),
                        "unknown-field",
                        Message.of("rule.unknown-field", FieldName.repeatable(unknown.getPropertyName())));
            case InvalidFormatException format ->
                new FieldError(pointer(format), "format", Message.of("rule.format", wanted(format.getTargetType())));
            case MismatchedInputException mismatch ->
                new FieldError(pointer(mismatch), "type", Message.of("rule.type", wanted(mismatch.getTargetType())));
            case InputCoercionException number ->
                new FieldError("", "type", Message.of("rule.type", wanted(number.getTargetType())));
            case JsonMappingException mapping
            when mapping.getCause() instanceof InputCoercionException number ->
                new FieldError(pointer(mapping), "type", Message.of("rule.type", wanted(number.getTargetType())));
            case JsonMappingException mapping
            when mapping.getCause() instanceof RepeatedElement ->
                new FieldError(pointer(mapping), "repeated", Message.of("rule.repeated"));
            case JsonMappingException mapping
            when !(mapping.getCause() instanceof StreamReadException) ->
                new FieldError(pointer(mapping), "invalid", Message.of("rule.invalid"));
            default -> new FieldError("", "json", Message.of("rule.json", line(failure)));
        };
    }

    /**
     * Of a violated constraint.
     *
     * @param inBody whether the request's fields stand in its body, so that they are named by JSON pointers
     */
    public static FieldError of(ConstraintViolation<?> violation, boolean inBody) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String template = violation.getMessageTemplate();
        String pointer = pointer(violation.getPropertyPath(), inBody);
        if (template.startsWith("{") && !template.startsWith("{jakarta") && !template.startsWith("{org.")) {
            String code = template.substring(1, template.length() - 1);
            return new FieldError(pointer, code.startsWith("rule.") ? code.substring(5) : code, Message.of(code));
        }
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> new FieldError(pointer, "required", Message.of("rule.required"));
            case "Size" ->
                new FieldError(
                        pointer,
                        "size",
                        Message.of("rule.size", argument(attributes, "min"), argument(attributes, "max")));
            case "Min", "Positive", "PositiveOrZero", "DecimalMin" ->
                new FieldError(
                        pointer,
                        "minimum",
                        Message.of("rule.minimum", attributes.getOrDefault("value", smallest(annotation))));
            case "Max", "DecimalMax" ->
                new FieldError(pointer, "maximum", Message.of("rule.maximum", argument(attributes, "value")));
            case "Pattern" -> new FieldError(pointer, "pattern", Message.of("rule.pattern"));
            default -> new FieldError(pointer, "invalid", Message.of("rule.invalid"));
        };
    }

    private static Object argument(Map<String, Object> attributes, String name) {
        return attributes.getOrDefault(name, "");
    }

    private static String smallest(String annotation) {
        return annotation.equals("Positive") ? "1" : "0";
    }

    private static String pointer(Path path, boolean inBody) {
        List<String> parts = new ArrayList<>();
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.METHOD) {
                continue;
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                if (!inBody) {
                    parts.add(node.getName());
                }
                continue;
            }
            if (node.getIndex() != null) {
                parts.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                parts.add(FieldName.repeatable(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                parts.add(node.getName());
            }
        }
        if (inBody) {
            return parts.isEmpty() ? "" : "/" + String.join("/", parts);
        }
        return parts.isEmpty() ? "" : parts.getLast();
    }

    private static String pointer(JsonMappingException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            String name = step.getFieldName();
            pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : FieldName.repeatable(name));
        }
        return pointer.toString();
    }

    private static String line(JsonProcessingException failure) {
        var place = failure.getLocation();
        return place == null ? "?" : place.getLineNr() + ":" + place.getColumnNr();
    }

    private static Message wanted(Class<?> type) {
        if (type == null) {
            return Message.of("type.object");
        }
        if (type.isEnum()) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString());
            }
            return Message.of("type.one-of", String.join(", ", names));
        }
        return Message.of(
                switch (type.getSimpleName()) {
                    case "LocalDate" -> "type.date";
                    case "Instant", "OffsetDateTime" -> "type.instant";
                    case "long", "Long", "int", "Integer" -> "type.integer";
                    case "BigDecimal", "double", "Double" -> "type.number";
                    case "boolean", "Boolean" -> "type.boolean";
                    case "String" -> "type.text";
                    case "UUID" -> "type.uuid";
                    case "List", "ArrayList" -> "type.list";
                    default -> "type.object";
                });
    }
}

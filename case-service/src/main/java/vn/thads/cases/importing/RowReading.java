package vn.thads.cases.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;

/** Reads a row into a case and checks its form, field by field. */
@ApplicationScoped
class RowReading {
    private final ObjectMapper json;
    private final Validator validator;

    RowReading(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** A row, read or not. */
    sealed interface Read {
        /**
         * A case in good form.
         *
         * @param row number of the row
         * @param sent what it says
         * @param hash of what it says, whatever the order of its fields was
         */
        @SuppressWarnings("ArrayRecordComponent") // a hash is compared as bytes, nobody compares rows
        record Good(ImportRow row, ImportedCase sent, byte[] hash) implements Read {}

        /**
         * What is wrong with its form.
         *
         * @param errors one or more
         */
        record Bad(List<RowError> errors) implements Read {}
    }

    Read read(ImportRow row) {
        if (!row.value().isObject()) {
            return new Read.Bad(List.of(error(row, "", "type", Message.of("rule.type", Message.of("type.object")))));
        }
        if (CsvCase.isFlat(row.value())) {
            List<String> unknown = CsvCase.unknownColumns(row.value());
            if (!unknown.isEmpty()) {
                String column = FieldName.repeatable(unknown.getFirst());
                return new Read.Bad(List.of(new RowError(
                        row.number(), column, "unknown-field", null, Message.of("rule.unknown-field", column))));
            }
        }
        JsonNode value = CsvCase.isFlat(row.value()) ? CsvCase.of(row.value()).written() : row.value();
        ImportedCase sent;
        try {
            sent = json.treeToValue(value, ImportedCase.class);
        } catch (JsonProcessingException e) {
            return new Read.Bad(List.of(unreadable(row, e)));
        }
        List<RowError> errors = validator.validate(sent).stream()
                .map(violation -> violated(row, violation))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return errors.isEmpty() ? new Read.Good(row, sent, hash(sent)) : new Read.Bad(errors);
    }

    private byte[] hash(ImportedCase sent) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(sent));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    private static RowError unreadable(ImportRow row, JsonProcessingException failure) {
        StringBuilder pointer = new StringBuilder();
        if (failure instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                String name = step.getFieldName();
                pointer.append('/').append(name == null ? "" + step.getIndex() : FieldName.repeatable(name));
            }
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            // what a field that nobody knows holds may be anything, and so a person
            Message message = Message.of("rule.unknown-field", FieldName.repeatable(unknown.getPropertyName()));
            return new RowError(row.number(), pointer.toString(), "unknown-field", null, message);
        }
        return error(row, pointer.toString(), "format", Message.of("rule.invalid"));
    }

    private static RowError violated(ImportRow row, ConstraintViolation<?> violation) {
        String annotation = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String rule = switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Pattern" -> "pattern";
            default -> annotation.toLowerCase(Locale.ROOT);
        };
        String message = switch (rule) {
            case "required" -> "rule.required";
            case "pattern" -> "rule.pattern";
            default -> "rule.invalid";
        };
        return error(row, pointer(violation.getPropertyPath()), rule, Message.of(message));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                String name = node.getName();
                pointer.append('/').append(name.equals("registration") ? "case" : name);
            }
        }
        return pointer.toString();
    }

    /** What stood there is told unless it may be personal. */
    static RowError error(ImportRow row, String pointer, String rule, Message message) {
        boolean flat = CsvCase.isFlat(row.value());
        String field = flat ? CsvCase.of(row.value()).column(pointer) : pointer;
        JsonNode at = flat ? row.value().path(field) : row.value().at(pointer.isEmpty() ? "" : pointer);
        boolean personal = pointer.startsWith("/parties") || pointer.endsWith("/reason");
        String value = personal || !at.isValueNode() || at.isNull() ? null : at.asText();
        return new RowError(row.number(), field, rule, value, message);
    }
}

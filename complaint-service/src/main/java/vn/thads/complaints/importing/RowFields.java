package vn.thads.complaints.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.Message;

/**
 * Reads the fields of a row and collects what is wrong with them. A nested field {@code complainant/name} is the column
 * {@code complainantName} of a CSV file.
 */
final class RowFields {
    private static final int LONGEST = 500;
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,20}");

    private final ImportRow row;
    private final boolean mayMigrate;
    private final Instant now;
    private final List<RowError> errors = new ArrayList<>();

    RowFields(ImportRow row, boolean mayMigrate, Instant now) {
        this.row = row;
        this.mayMigrate = mayMigrate;
        this.now = now;
    }

    List<RowError> errors() {
        return errors;
    }

    boolean isWithoutErrors() {
        return errors.isEmpty();
    }

    Optional<String> text(String field) {
        JsonNode node = node(field);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        String text = node.isValueNode() ? node.asText().strip() : "";
        if (text.length() > LONGEST) {
            refuse(field, "size", Message.of("rule.size", 1, LONGEST));
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    String required(String field) {
        return text(field).orElseGet(() -> {
            refuse(field, "required", Message.of("rule.required"));
            return "";
        });
    }

    /** A code; what is none is refused before anybody repeats it. */
    Optional<String> code(String field) {
        Optional<String> text = text(field);
        if (text.isPresent() && !CODE.matcher(text.get()).matches()) {
            refuse(field, "pattern", Message.of("rule.pattern"));
            return Optional.empty();
        }
        return text;
    }

    /** A code that must be there. */
    String requiredCode(String field) {
        return text(field).isEmpty() ? required(field) : code(field).orElse("");
    }

    Optional<LocalDate> day(String field) {
        Optional<LocalDate> day = read(field, "date", LocalDate::parse);
        if (day.isPresent() && day.get().isAfter(LocalDate.ofInstant(now, vn.thads.legaltime.LegalTimeZone.ZONE))) {
            refuse(field, "not-in-future", Message.of("rule.not-in-future"));
        }
        return day;
    }

    LocalDate requiredDay(String field) {
        if (text(field).isEmpty()) {
            refuse(field, "required", Message.of("rule.required"));
        }
        return day(field).orElse(LocalDate.EPOCH);
    }

    Optional<Integer> number(String field) {
        return read(field, "integer", Integer::valueOf);
    }

    boolean flag(String field) {
        return text(field).map("true"::equalsIgnoreCase).orElse(false);
    }

    <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
        try {
            return text(field).map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            refuse(field, "one-of", Message.of("rule.one-of", Arrays.toString(type.getEnumConstants())));
            return Optional.empty();
        }
    }

    <E extends Enum<E>> E requiredConstant(String field, Class<E> type) {
        if (text(field).isEmpty()) {
            refuse(field, "required", Message.of("rule.required"));
        }
        return constant(field, type).orElse(type.getEnumConstants()[0]);
    }

    /** When the office knew a fact: now, or what a file with scope migrate says. */
    Instant recordedAt(String field) {
        Optional<Instant> told = read(field, "instant", Instant::parse);
        if (told.isPresent() && !mayMigrate) {
            refuse(field, "migrate", Message.of("rule.migrate"));
        }
        if (told.isPresent() && told.get().isAfter(now)) {
            refuse(field, "not-in-future", Message.of("rule.not-in-future"));
        }
        return told.orElse(now);
    }

    void refuse(String field, String rule, Message message) {
        boolean isPersonal = field.startsWith("complainant");
        JsonNode node = node(field);
        String value = isPersonal || !node.isValueNode() || node.isNull() ? null : shortened(node.asText());
        errors.add(new RowError(row.number(), "/" + field, rule, value, message));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    private <T> Optional<T> read(String field, String type, Function<String, T> reader) {
        try {
            return text(field).map(reader);
        } catch (DateTimeException | NumberFormatException e) {
            refuse(field, type, Message.of("rule.format", Message.of("type." + type)));
            return Optional.empty();
        }
    }

    private JsonNode node(String field) {
        JsonNode nested = row.value().at("/" + field);
        if (!nested.isMissingNode()) {
            return nested;
        }
        StringBuilder flat = new StringBuilder();
        for (String part : field.split("/", -1)) {
            flat.append(flat.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return row.value().path(flat.toString());
    }
}

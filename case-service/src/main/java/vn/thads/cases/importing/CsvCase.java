package vn.thads.cases.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A flat CSV row (one case, one obligation, no later facts) written as the object that a line of NDJSON holds. */
final class CsvCase {
    private static final Map<String, String> TITLE = Map.of(
            "titleNumber", "number",
            "titleIssuedOn", "issuedOn",
            "titleEffectiveOn", "effectiveOn",
            "court", "court",
            "judgmentKind", "judgmentKind",
            "receivedOn", "receivedOn");
    private static final List<String> REGISTRATION =
            List.of("initiation", "requestedOn", "number", "decidedOn", "officer", "flags", "origin", "recordedAt");
    private static final List<String> PARTY =
            List.of("Kind", "Name", "IdentityType", "IdentityNumber", "BirthDate", "Address");
    private final ObjectNode written = JsonNodeFactory.instance.objectNode();
    private final Map<String, String> columns = new LinkedHashMap<>();

    private CsvCase() {}

    /** Whether the row came from a CSV file. */
    static boolean isFlat(JsonNode row) {
        return row.isObject() && row.has("titleNumber") && !row.has("title");
    }

    static CsvCase of(JsonNode row) {
        CsvCase flat = new CsvCase();
        flat.write(row);
        return flat;
    }

    JsonNode written() {
        return written;
    }

    /** Columns of the row that mean nothing here. */
    static List<String> unknownColumns(JsonNode row) {
        CsvCase flat = of(row);
        return row.properties().stream()
                .map(Map.Entry::getKey)
                .filter(column -> !flat.columns.containsValue(column))
                .filter(column -> !column.startsWith("creditor"))
                .toList();
    }

    /** The column that a pointer into the written object means. */
    String column(String pointer) {
        return Optional.ofNullable(columns.get(pointer)).orElse(pointer);
    }

    private void write(JsonNode row) {
        copy(row, "externalId", written, "", "externalId");
        copy(row, "office", written, "", "office");
        ObjectNode title = written.putObject("title");
        TITLE.forEach((column, field) -> copy(row, column, title, "/title", field));
        ObjectNode registration = written.putObject("case");
        REGISTRATION.forEach(column -> registration(row, column, registration));
        var parties = written.putArray("parties");
        party(row, "debtor", "DEBTOR", parties.addObject(), 0);
        if (row.has("creditorName")) {
            party(row, "creditor", "CREDITOR", parties.addObject(), 1);
        }
        ObjectNode obligation = written.putArray("obligations").addObject();
        obligation.put("number", 1);
        copy(row, "obligationKind", obligation, "/obligations/0", "kind");
        number(row, "amount", obligation, "/obligations/0", "amount");
        obligation.putArray("debtors").add("debtor");
        var creditors = obligation.putArray("creditors");
        if (row.has("creditorName")) {
            creditors.add("creditor");
        }
    }

    private void registration(JsonNode row, String column, ObjectNode registration) {
        switch (column) {
            case "number" -> number(row, column, registration, "/case", column);
            case "flags" -> {
                columns.put("/case/flags", column);
                if (row.has(column)) {
                    var flags = registration.putArray(column);
                    for (String flag : row.get(column).asText().split(";", -1)) {
                        flags.add(flag.strip());
                    }
                }
            }
            default -> copy(row, column, registration, "/case", column);
        }
    }

    private void party(JsonNode row, String prefix, String role, ObjectNode party, int place) {
        party.put("ref", prefix);
        party.putArray("roles").add(role);
        party.put("kind", "PERSON");
        for (String part : PARTY) {
            String field = Character.toLowerCase(part.charAt(0)) + part.substring(1);
            copy(row, prefix + part, party, "/parties/" + place, field);
        }
    }

    private void copy(JsonNode row, String column, ObjectNode to, String pointer, String field) {
        columns.put(pointer + "/" + field, column);
        if (row.has(column)) {
            to.set(field, row.get(column));
        }
    }

    /** A CSV cell is text; what is a whole number becomes one, anything else is left for the check to refuse. */
    private void number(JsonNode row, String column, ObjectNode to, String pointer, String field) {
        copy(row, column, to, pointer, field);
        if (row.has(column) && row.get(column).asText().matches("\\d{1,18}")) {
            to.put(field, Long.parseLong(row.get(column).asText()));
        }
    }
}

package vn.thads.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows that one transaction of the service left, as a script that writes rows of the same shape into copies of the tables: one
 * INSERT each, in one transaction, with identifiers that grow as the service's do.
 *
 * <p>Rows that live for moments only, of outbox and unsealed audit, are written out again: the relay takes them before anybody looks.
 */
final class SameRows {
    static final String SCHEMA = "reference";
    private static final List<String> ORDER = List.of(
            "number_series",
            "enforcement_case",
            "party",
            "case_party",
            "obligation",
            "obligation_party",
            "event",
            "audit_record",
            "idempotency");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int LONG_TEXT = 200;

    private final Postgres database;
    private final List<String> ids;

    private SameRows(Postgres database, Set<String> ids) {
        this.database = database;
        this.ids = List.copyOf(ids);
    }

    /** Copies of the tables, with the titles to which the cases belong. */
    static void prepare(Postgres database) {
        var tables = new ArrayList<>(ORDER);
        tables.addAll(List.of("title", "outbox", "audit_unsealed"));
        database.copies(SCHEMA, tables);
        database.execute("insert into %1$s.title select * from title".formatted(SCHEMA), "analyze");
    }

    /** The script of a transaction whose rows are still as it left them; the key is its Idempotency-Key. */
    static String script(Postgres database, String transaction, String key) {
        var rows = new LinkedHashMap<String, List<Map<String, String>>>();
        var ids = new LinkedHashSet<>(Set.of(key));
        for (var table : ORDER) {
            var found = rowsOf(database, table, transaction);
            rows.put(table, found);
            found.forEach(row -> {
                for (var column : List.of("id", "decision_id")) {
                    var id = row.getOrDefault(column, "");
                    if (UUID.matcher(id).matches()) {
                        ids.add(id);
                    }
                }
            });
        }
        return new SameRows(database, ids).written(rows);
    }

    private static List<Map<String, String>> rowsOf(Postgres database, String table, String transaction) {
        var columns = database.columns(table);
        var found = new ArrayList<Map<String, String>>();
        for (var row : database.rows("select \"%s\"::text from %s where xmin::text = '%s'"
                .formatted(String.join("\"::text, \"", columns), table, transaction))) {
            var values = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.get(i));
            }
            found.add(values);
        }
        return found;
    }

    private String written(Map<String, List<Map<String, String>>> rows) {
        var script = new StringBuilder("""
                \\set n :n + 1
                \\set u (:base * 16 + :client_id) * 1000000 + :n
                \\set num :u % 2000000000 + 1
                begin;
                """);
        rows.forEach((table, all) -> all.forEach(row -> {
            script.append(insert(table, row)).append(";\n");
            switch (table) {
                case "event" -> script.append("insert into reference.outbox values (lastval());\n");
                case "audit_record" -> script.append("insert into reference.audit_unsealed values (lastval());\n");
                default -> {}
            }
        }));
        return script.append("commit;\n").toString();
    }

    private String insert(String table, Map<String, String> row) {
        var values = new ArrayList<String>();
        row.forEach((column, value) -> values.add(value(table, column, value)));
        return "insert into %s.%s (\"%s\") values (%s)%s"
                .formatted(
                        SCHEMA,
                        table,
                        String.join("\", \"", row.keySet()),
                        String.join(", ", values),
                        "number_series".equals(table)
                                ? " on conflict (office, book, year) do update set next = number_series.next + 1"
                                : "");
    }

    private String value(String table, String column, String value) {
        if (value.isEmpty()) {
            return "null";
        }
        if ("enforcement_case".equals(table) && "number".equals(column)) {
            return ":num::int";
        }
        // a series for each connection: the reference never waits for another's number
        if ("number_series".equals(table) && "office".equals(column)) {
            return "'s' || :client_id::text";
        }
        // a key is kept as its hash
        if ("idempotency".equals(table) && "key".equals(column)) {
            return "lpad(to_hex(:u::bigint), %d, '0')".formatted(value.length());
        }
        if (value.length() > LONG_TEXT) {
            return literal(value);
        }
        for (int i = 0; i < ids.size(); i++) {
            int at = value.indexOf(ids.get(i));
            if (at >= 0) {
                var id = "(lpad(to_hex(:u::bigint), 30, '0') || '%02x')::uuid".formatted(i + 1);
                return value.length() == ids.get(i).length()
                        ? isText(table, column) ? id + "::text" : id
                        : "(%s || %s::text || %s)::%s"
                                .formatted(
                                        literal(value.substring(0, at)),
                                        id,
                                        literal(value.substring(at + ids.get(i).length())),
                                        type(table, column));
            }
        }
        return literal(value);
    }

    private boolean isText(String table, String column) {
        return "text".equals(type(table, column));
    }

    private String type(String table, String column) {
        return database.column("""
                select udt_name from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and column_name = '%s'
                """.formatted(table, column)).getFirst();
    }

    /** pgbench takes a colon and a word for a variable, also within a text. */
    private static String literal(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'";
    }
}

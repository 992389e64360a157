package vn.thads.cases.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thads.cases.storage.Database;

/** What is there already: cases that were imported before, numbers that are used. */
@ApplicationScoped
class ImportedKeys {
    private static final String IMPORTED = """
            select c.office, c.import_key, c.import_hash
            from unnest(?::text[], ?::text[]) as given (office, import_key)
            join enforcement_case c on c.office = given.office and c.import_key = given.import_key
            """;
    private static final String CASE_NUMBERS = """
            select c.office, c.book, c.year, c.number
            from unnest(?::text[], ?::text[], ?::int[], ?::int[]) as given (office, book, year, number)
            join enforcement_case c using (office, book, year, number)
            """;
    private static final String DECISION_NUMBERS = """
            select d.issuer, d.book, d.year, d.number
            from unnest(?::text[], ?::text[], ?::int[], ?::int[]) as given (issuer, book, year, number)
            join decision d using (issuer, book, year, number)
            """;

    private final Database database;

    ImportedKeys(Database database) {
        this.database = database;
    }

    /** By which a sender names a case. */
    record Key(String office, String externalId) {}

    /** A number of a book. */
    record Numbered(String office, String book, int year, int number) {}

    Map<Key, byte[]> imported(List<Key> keys) {
        Map<Key, byte[]> found = new HashMap<>();
        database.list(
                        IMPORTED,
                        row -> Map.entry(new Key(row.getString(1), row.getString(2)), row.getBytes(3)),
                        (Object) keys.stream().map(Key::office).toArray(String[]::new),
                        (Object) keys.stream().map(Key::externalId).toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Set<Numbered> usedByCases(List<Numbered> numbers) {
        return used(CASE_NUMBERS, numbers);
    }

    Set<Numbered> usedByDecisions(List<Numbered> numbers) {
        return used(DECISION_NUMBERS, numbers);
    }

    private Set<Numbered> used(String sql, List<Numbered> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.list(
                sql,
                row -> new Numbered(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                numbers.stream().map(Numbered::office).toArray(String[]::new),
                numbers.stream().map(Numbered::book).toArray(String[]::new),
                numbers.stream().mapToInt(Numbered::year).toArray(),
                numbers.stream().mapToInt(Numbered::number).toArray()));
    }
}

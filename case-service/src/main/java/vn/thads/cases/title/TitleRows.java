package vn.thads.cases.title;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.storage.Database;
import vn.thads.cases.storage.Database.Table;
import vn.thads.cases.storage.Ids;
import vn.thads.platform.text.TextKey;

/** Titles in sets, for imports. */
@ApplicationScoped
public class TitleRows {
    private static final String FIND = """
            select t.office, t.court, t.number_key, t.issued_on, t.id
            from unnest(?::text[], ?::text[], ?::text[], ?::date[]) as given (office, court, number_key, issued_on)
            join title t using (office, court, number_key, issued_on)
            """;
    private static final Table TITLES = Table.of("title", """
            office, id, number, number_key, court, judgment_kind, issued_on, effective_on, received_on, sent_by, recorded_at, version""");
    private static final long FIRST_VERSION = 1;

    private final Database database;

    TitleRows(Database database) {
        this.database = database;
    }

    private record Key(String office, String court, String numberKey, LocalDate issuedOn) {
        static Key of(TitleContent title) {
            return new Key(title.office(), title.court(), title.numberKey(), title.issuedOn());
        }
    }

    /**
     * The ids of titles, in their order; those that are not there yet are entered.
     *
     * @param titles what the titles say of themselves; of two with one number the first is entered
     * @param sentBy who sent them
     * @param recordedAt when the office knew them
     */
    public List<UUID> ensure(List<TitleContent> titles, String sentBy, Instant recordedAt) {
        Map<Key, TitleContent> wanted = new LinkedHashMap<>();
        titles.forEach(title -> wanted.putIfAbsent(Key.of(title), title));
        Map<Key, UUID> ids = known(List.copyOf(wanted.keySet()));
        List<@Nullable Object[]> rows = new ArrayList<>();
        wanted.forEach((key, title) -> {
            if (!ids.containsKey(key)) {
                UUID id = Ids.next();
                ids.put(key, id);
                rows.add(columns(id, title, sentBy, recordedAt));
            }
        });
        database.enter(TITLES, rows);
        return titles.stream()
                .map(title -> ids.getOrDefault(Key.of(title), new UUID(0, 0)))
                .toList();
    }

    private Map<Key, UUID> known(List<Key> keys) {
        Map<Key, UUID> known = new HashMap<>();
        database.list(
                        FIND,
                        row -> Map.entry(
                                new Key(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, LocalDate.class)),
                                row.getObject(5, UUID.class)),
                        (Object) keys.stream().map(Key::office).toArray(String[]::new),
                        (Object) keys.stream().map(Key::court).toArray(String[]::new),
                        (Object) keys.stream().map(Key::numberKey).toArray(String[]::new),
                        (Object) keys.stream()
                                .map(key -> key.issuedOn().toString())
                                .toArray(String[]::new))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    private static @Nullable Object[] columns(UUID id, TitleContent title, String sentBy, Instant recordedAt) {
        return new @Nullable Object[] {
            title.office(),
            id,
            TextKey.nfc(title.number()),
            title.numberKey(),
            title.court(),
            title.judgmentKind(),
            title.issuedOn(),
            title.effectiveOn(),
            title.receivedOn(),
            sentBy,
            recordedAt,
            FIRST_VERSION
        };
    }
}

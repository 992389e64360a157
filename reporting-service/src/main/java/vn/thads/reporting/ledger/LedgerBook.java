package vn.thads.reporting.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.AccountRules;

/** Writes events into the ledger: entries, their sums into the rollup, the histories beside them. */
final class LedgerBook {
    private static final String ADD_ENTRIES = """
            insert into ledger_entry (event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation,
                flags, account, dimension, obligation, delta)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::date[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::smallint[], ?::bigint[])
            """;

    /** The columns of an entry, in the order of the statement. */
    private static final List<Function<PostedEntry, Object>> COLUMNS = List.of(
            PostedEntry::eventId,
            PostedEntry::cause,
            PostedEntry::caseId,
            PostedEntry::recordedAt,
            posted -> posted.entry().legalDate(),
            posted -> posted.entry().holder().office(),
            posted -> posted.entry().holder().officer(),
            posted -> posted.traits().judgmentKind(),
            posted -> posted.traits().initiation(),
            posted -> posted.traits().flags(),
            posted -> posted.entry().account().name(),
            posted -> posted.entry().dimension().name(),
            posted -> posted.entry().obligation(),
            posted -> posted.entry().delta());

    private static final String ADD_TO_ROLLUP = """
            insert into ledger_rollup as sum
                (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month, delta)
            select * from unnest(
                ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::bigint[])
            on conflict (office, dimension, initiation, officer, judgment_kind, account, legal_month, recorded_month)
                do update set delta = sum.delta + excluded.delta
            """;

    private static final String ADVANCE = """
            update ledger_progress set events_posted = events_posted + ?, entries_posted = entries_posted + ?,
                last_recorded_at = greatest(last_recorded_at, ?::timestamptz), last_posted_at = clock_timestamp()
            """;

    private final AccountRules rules;

    LedgerBook(AccountRules rules) {
        this.rules = rules;
    }

    /** Posts events in order, in the caller's transaction; the earliest legal day that it touched, by office. */
    Map<String, LocalDate> post(Connection connection, List<ReceivedEvent> events) throws SQLException {
        var timelines = new CaseTimelines(rules);
        Map<UUID, CaseBook> books = timelines.load(
                connection,
                events.stream()
                        .map(event -> CaseBook.caseEvent(event).caseId())
                        .distinct()
                        .toList());
        var touched = new TreeMap<UUID, CaseBook>();
        var posted = new ArrayList<PostedEntry>();
        int taken = 0;
        Instant latest = Instant.EPOCH;
        for (ReceivedEvent event : events) {
            UUID caseId = CaseBook.caseEvent(event).caseId();
            CaseBook book = books.computeIfAbsent(caseId, unknown -> CaseBook.open(event, rules));
            if (book.take(event, posted::add)) {
                touched.put(caseId, book);
                taken++;
                latest = event.recordedAt().isAfter(latest) ? event.recordedAt() : latest;
            }
        }
        if (taken == 0) {
            return Map.of();
        }
        // the row of the progress is taken last of all: two batches share it, and hold it as briefly as can be
        timelines.save(connection, touched.values());
        add(connection, posted);
        addToRollup(connection, posted);
        advance(connection, taken, posted.size(), latest);
        var earliest = new HashMap<String, LocalDate>();
        for (PostedEntry entry : posted) {
            earliest.merge(
                    entry.entry().holder().office(),
                    entry.entry().legalDate(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
        return earliest;
    }

    /** One statement for any number of entries, with an array for each column. */
    private void add(Connection connection, List<PostedEntry> posted) throws SQLException {
        if (posted.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD_ENTRIES)) {
            int index = 1;
            for (Function<PostedEntry, Object> column : COLUMNS) {
                Object[] values = posted.stream()
                        .map(entry -> column.apply(entry).toString())
                        .toArray();
                add.setArray(index++, connection.createArrayOf("text", values));
            }
            add.executeUpdate();
        }
    }

    private void addToRollup(Connection connection, List<PostedEntry> posted) throws SQLException {
        Map<RollupKey, Long> sums = new HashMap<>();
        for (PostedEntry entry : posted) {
            sums.merge(RollupKey.of(entry), entry.entry().delta(), Math::addExact);
        }
        // in one order everywhere, so that two batches never wait for each other
        List<Map.Entry<RollupKey, Long>> rows = sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement add = connection.prepareStatement(ADD_TO_ROLLUP)) {
            int index = 1;
            for (Function<RollupKey, String> column : RollupKey.COLUMNS) {
                add.setArray(
                        index++,
                        connection.createArrayOf(
                                "text",
                                rows.stream()
                                        .map(row -> column.apply(row.getKey()))
                                        .toArray()));
            }
            add.setArray(
                    index,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Map.Entry::getValue).toArray()));
            add.executeUpdate();
        }
    }

    private void advance(Connection connection, int events, int entries, Instant latest) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            advance.setLong(1, events);
            advance.setLong(2, entries);
            advance.setString(3, latest.toString());
            advance.executeUpdate();
        }
    }
}

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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.AccountRules;

/** Writes events into the ledger: entries, their sums into the rollup, the histories beside them. */
final class LedgerBook {
    private static final String ADD_ENTRIES = """
            copy ledger_entry (event_id, cause, case_id, recorded_at, legal_date, office, officer, judgment_kind, initiation, flags,
                account, dimension, obligation, delta) from stdin
            """;

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
        var posting = new Posting(connection, events);
        if (posting.taken == 0) {
            return Map.of();
        }
        // the row of the progress is taken last of all: two batches share it, and hold it as briefly as can be
        posting.write();
        addToRollup(connection, posting.entries);
        Map<String, LocalDate> earliest = posting.earliest();
        OfficeChanges.note(connection, posting.latest());
        posting.advance();
        return earliest;
    }

    /** The same into a ledger that is rebuilt: its sums are made of all entries together, when they are there. */
    void refill(Connection connection, List<ReceivedEvent> events) throws SQLException {
        var posting = new Posting(connection, events);
        if (posting.taken > 0) {
            posting.write();
            posting.advance();
        }
    }

    /** What a batch of events posts. */
    private final class Posting {
        private final Connection connection;
        private final CaseTimelines timelines = new CaseTimelines(rules);
        private final Map<UUID, CaseBook> touched = new TreeMap<>();
        private final List<PostedEntry> entries = new ArrayList<>();
        private int taken;
        private Instant latest = Instant.EPOCH;

        Posting(Connection connection, List<ReceivedEvent> events) throws SQLException {
            this.connection = connection;
            Map<UUID, CaseBook> books = timelines.load(
                    connection,
                    events.stream()
                            .map(event -> CaseBook.caseEvent(event).caseId())
                            .distinct()
                            .toList());
            for (ReceivedEvent event : events) {
                UUID caseId = CaseBook.caseEvent(event).caseId();
                CaseBook book = books.computeIfAbsent(caseId, unknown -> CaseBook.open(event, rules));
                if (book.take(event, entries::add)) {
                    touched.put(caseId, book);
                    taken++;
                    latest = event.recordedAt().isAfter(latest) ? event.recordedAt() : latest;
                }
            }
        }

        void write() throws SQLException {
            timelines.save(connection, touched.values());
            if (!entries.isEmpty()) {
                var rows = new CopyText();
                entries.forEach(entry -> entry.appendTo(rows));
                rows.copy(connection, ADD_ENTRIES);
            }
        }

        void advance() throws SQLException {
            try (PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
                advance.setLong(1, taken);
                advance.setLong(2, entries.size());
                advance.setString(3, latest.toString());
                advance.executeUpdate();
            }
        }

        /** Also of a fact that posts nothing: indicators count it. */
        SortedMap<String, Instant> latest() {
            var latest = new TreeMap<String, Instant>();
            for (CaseBook book : touched.values()) {
                book.offices().forEach(office -> note(office, book.recordedAt(), latest));
            }
            // an office that a corrected history knows no more
            entries.forEach(entry -> note(entry.entry().holder().office(), entry.recordedAt(), latest));
            return latest;
        }

        private static void note(String office, Instant recordedAt, SortedMap<String, Instant> latest) {
            latest.merge(office, recordedAt, (one, other) -> one.isAfter(other) ? one : other);
        }

        Map<String, LocalDate> earliest() {
            var earliest = new HashMap<String, LocalDate>();
            for (PostedEntry entry : entries) {
                earliest.merge(
                        entry.entry().holder().office(),
                        entry.entry().legalDate(),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
            return earliest;
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
}

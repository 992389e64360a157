package vn.thads.reporting.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import vn.thads.reporting.ledger.OfficeChanges.Change;

/**
 * Figures of offices kept in memory for each question until something is told of a case that the office holds or held: a form of the nation reads the
 * numbers of its offices' last postings, and the sums of those alone that changed.
 *
 * <p>What is kept knows every entry of the office. It answers for any instant from the last entry's on; earlier ones are read.
 *
 * @param <Q> question, as a key
 * @param <V> figures of one office; never changed afterwards
 */
public final class KeptByOffice<Q, V> {
    private static final int QUESTIONS = 100;

    /** How often figures are read again because the office was posted to meanwhile. */
    private static final int TRIES = 3;

    private final Cache<Q, Known<V>> questions =
            Caffeine.newBuilder().maximumSize(QUESTIONS).build();

    /**
     * Reads figures of offices; those without an entry may be left out.
     *
     * @param <V> figures of one office
     */
    @FunctionalInterface
    public interface Reading<V> {
        /** Their figures as known at an instant. */
        Map<String, V> of(Collection<String> offices, KnownAt knownAt) throws SQLException;
    }

    private record Kept<V>(Change change, Map<String, V> figures) {}

    private static final class Known<V> {
        private final ReentrantLock reading = new ReentrantLock();
        private final Map<String, Kept<V>> byOffice = new ConcurrentHashMap<>();

        /** Adds what is kept of the offices to the figures; those of which nothing is kept any more. */
        List<String> take(Collection<String> offices, Map<String, Change> changes, Map<String, V> figures) {
            var stale = new ArrayList<String>();
            for (String office : offices) {
                Kept<V> kept = byOffice.get(office);
                if (kept != null && kept.change.equals(changes.getOrDefault(office, Change.NONE))) {
                    figures.putAll(kept.figures);
                } else {
                    stale.add(office);
                }
            }
            return stale;
        }

        void keep(Collection<String> offices, Map<String, Change> changes, Map<String, V> read) {
            for (String office : offices) {
                V figures = read.get(office);
                byOffice.put(
                        office,
                        new Kept<>(
                                changes.getOrDefault(office, Change.NONE),
                                figures == null ? Map.of() : Map.of(office, figures)));
            }
        }
    }

    /** The figures of offices as known at an instant, by office; one without an entry is left out. */
    public Map<String, V> of(
            Q question, Collection<String> offices, Instant knownAt, Connection connection, Reading<V> reading)
            throws SQLException {
        Known<V> known = questions.get(question, _ -> new Known<>());
        var figures = new HashMap<String, V>();
        Map<String, Change> changes = OfficeChanges.of(connection, offices);
        List<String> open = known.take(whole(offices, changes, knownAt), changes, figures);
        if (!open.isEmpty()) {
            // one reads for all who ask the same meanwhile
            known.reading.lock();
            try {
                open = refreshed(known, open, knownAt, connection, reading, figures);
            } finally {
                known.reading.unlock();
            }
        }
        var past = new ArrayList<>(open);
        offices.stream()
                .filter(office -> changes.getOrDefault(office, Change.NONE)
                        .lastRecordedAt()
                        .isAfter(knownAt))
                .forEach(past::add);
        if (!past.isEmpty()) {
            figures.putAll(reading.of(past, KnownAt.of(knownAt)));
        }
        return figures;
    }

    /** Offices of which every entry was known then. */
    private static List<String> whole(Collection<String> offices, Map<String, Change> changes, Instant knownAt) {
        return offices.stream()
                .filter(office -> !changes.getOrDefault(office, Change.NONE)
                        .lastRecordedAt()
                        .isAfter(knownAt))
                .toList();
    }

    /** Reads what is not kept; what is posted between two looks at the numbers is not kept, since nobody could say what it knows. */
    private List<String> refreshed(
            Known<V> known,
            List<String> offices,
            Instant knownAt,
            Connection connection,
            Reading<V> reading,
            Map<String, V> figures)
            throws SQLException {
        Map<String, Change> before = OfficeChanges.of(connection, offices);
        List<String> open = known.take(whole(offices, before, knownAt), before, figures);
        for (int i = 0; i < TRIES && !open.isEmpty(); i++) {
            Map<String, V> read = reading.of(open, KnownAt.EVERYTHING);
            Map<String, Change> after = OfficeChanges.of(connection, open);
            Map<String, Change> seen = before;
            known.keep(
                    open.stream()
                            .filter(office -> seen.getOrDefault(office, Change.NONE)
                                    .equals(after.getOrDefault(office, Change.NONE)))
                            .toList(),
                    after,
                    read);
            open = known.take(whole(open, after, knownAt), after, figures);
            before = after;
        }
        return offices.stream().filter(office -> !figures.containsKey(office)).toList();
    }
}

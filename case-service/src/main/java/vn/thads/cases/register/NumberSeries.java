package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thads.cases.storage.Database;

/**
 * Running numbers per office, book and statistical year (số quyết định), without a gap: the row of a series stays locked until the
 * transaction ends, and a transaction that fails gives its number back.
 */
@ApplicationScoped
public class NumberSeries {
    private static final String TAKE = """
            insert into number_series as s (office, book, year, next) values (?, ?, ?, 1 + ?)
            on conflict (office, book, year) do update set next = s.next + ?
            returning next
            """;
    private static final String RAISE = """
            insert into number_series as s (office, book, year, next) values (?, ?, ?, 1 + ?)
            on conflict (office, book, year) do update set next = greatest(s.next, excluded.next)
            """;

    private final Database database;

    NumberSeries(Database database) {
        this.database = database;
    }

    /** The next number of a series. */
    public int take(Series series) {
        return take(series, 1);
    }

    /** The first of {@code count} numbers of a series that follow one another. */
    public int take(Series series, int count) {
        int next = database.one(TAKE, row -> row.getInt(1), series.office(), series.book(), series.year(), count, count)
                .orElseThrow(() -> new IllegalStateException("an upsert answers its row"));
        return next - count;
    }

    /** Tells that numbers up to this one were given elsewhere. */
    public void raise(Series series, int highest) {
        database.update(RAISE, series.office(), series.book(), series.year(), highest);
    }

    /**
     * One series.
     *
     * @param office office that numbers
     * @param book EX_OFFICIO or ON_REQUEST for enforcement decisions, the kind of decision for others
     * @param year statistical year
     */
    public record Series(String office, String book, int year) implements Comparable<Series> {
        private static final java.util.Comparator<Series> ORDER = java.util.Comparator.comparing(Series::office)
                .thenComparing(Series::book)
                .thenComparingInt(Series::year);

        /** One order for all, so that two transactions never wait for one another. */
        @Override
        public int compareTo(Series other) {
            return ORDER.compare(this, other);
        }
    }
}

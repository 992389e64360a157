package vn.thads.reporting.ledger;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.thads.reporting.posting.Entry;

/** Where a sum of the rollup stands; months as ISO dates of their first day. */
record RollupKey(
        String office,
        String dimension,
        String initiation,
        String officer,
        String judgmentKind,
        String account,
        String legalMonth,
        String recordedMonth)
        implements Comparable<RollupKey> {
    /** The columns in the order of the table's key. */
    static final List<Function<RollupKey, String>> COLUMNS = List.of(
            RollupKey::office,
            RollupKey::dimension,
            RollupKey::initiation,
            RollupKey::officer,
            RollupKey::judgmentKind,
            RollupKey::account,
            RollupKey::legalMonth,
            RollupKey::recordedMonth);

    private static final Comparator<RollupKey> ORDER = COLUMNS.stream()
            .map(column -> Comparator.comparing(column))
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    static RollupKey of(PostedEntry posted) {
        Entry entry = posted.entry();
        return new RollupKey(
                entry.holder().office(),
                entry.dimension().name(),
                posted.traits().initiation(),
                entry.holder().officer(),
                posted.traits().judgmentKind(),
                entry.account().name(),
                entry.legalDate().withDayOfMonth(1).toString(),
                YearMonth.from(posted.recordedAt().atOffset(ZoneOffset.UTC))
                        .atDay(1)
                        .toString());
    }

    @Override
    public int compareTo(RollupKey other) {
        return ORDER.compare(this, other);
    }
}

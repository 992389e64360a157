package vn.thads.reporting;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import vn.thads.platform.meter.CountedRow;

/** How fresh the figures (số liệu) are, and whether the two sides of the ledger agree, as metrics. */
@Singleton
class ReportingMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration RARELY = Duration.ofMinutes(5);

    private static final String PROGRESS = """
            select coalesce(extract(epoch from now() - last_posted_at), 0), entries_posted,
                (select count(*) from rebuild where state in ('RUNNING', 'READY')),
                coalesce((select extract(epoch from now() - max(recorded_at)) from ranking_publication), 0)
            from ledger_progress
            """;

    /** Origin less leaving is what was settled and what stands; the separate book is a memo. */
    private static final String IMBALANCE = """
            select count(*) from (
                select 1 from ledger_rollup where account <> 'SEPARATE_BOOK'
                group by office, dimension, legal_month
                having sum(case when account in ('CARRIED_OVER', 'NEWLY_ACCEPTED') then delta else -delta end) <> 0) as differing
            """;

    private final AgroalDataSource database;

    @Inject
    ReportingMeters(AgroalDataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        new CountedRow(database, PROGRESS, FRESH)
                .gauge(
                        meters,
                        1,
                        "thads.ledger.posted.age",
                        "seconds",
                        "How long ago something was posted to the ledger")
                .gauge(meters, 2, "thads.ledger", "entries", "Entries of the ledger")
                .gauge(meters, 3, "thads.rebuild.running", "jobs", "Rebuilds of the ledger under way or ready to swap")
                .gauge(meters, 4, "thads.ranking.published.age", "seconds", "How long ago a ranking was published");
        new CountedRow(database, IMBALANCE, RARELY)
                .gauge(meters, 1, "thads.ledger.imbalance", "entries", "Months of an office whose two sides differ");
    }
}

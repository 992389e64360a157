package vn.thads.platform.meter;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Audit trail, imports and clocks of a service as metrics. */
@Singleton
class ServiceMeters {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String AUDIT = """
            select coalesce((select max(position) from audit_seal), 0),
                (select count(*) from audit_unsealed),
                coalesce((select max(position) from audit_head), 0),
                coalesce((select extract(epoch from now() - max(signed_at)) from audit_head), 0)
            """;
    private static final String IMPORTS = """
            select count(*) filter (where state = 'RUNNING'), count(*) filter (where state = 'WAITING'),
                coalesce(sum(rows_read) filter (where state = 'RUNNING'), 0),
                coalesce(sum(bytes_read)::float8 filter (where state = 'RUNNING')
                    / nullif(sum(bytes_total) filter (where state = 'RUNNING'), 0), 1),
                count(*) filter (where state = 'FAILED' and finished_at > now() - interval '1 day')
            from import_job
            """;
    private static final String CLOCKS = """
            select count(*) filter (where not picked and execution_time < now() - interval '1 minute'),
                coalesce(extract(epoch from now() - min(execution_time) filter (where not picked and execution_time < now())), 0),
                count(*) filter (where consecutive_failures > 0)
            from scheduled_tasks
            """;

    private static final String DATABASE = """
            select pg_database_size(current_database()), stat.xact_commit, stat.xact_rollback, stat.deadlocks,
                coalesce((select extract(epoch from now() - min(xact_start)) from pg_stat_activity
                    where datname = current_database()), 0),
                (select (last_failed_time is not null and (last_archived_time is null or last_failed_time > last_archived_time))::int
                    from pg_stat_archiver),
                coalesce((select extract(epoch from now() - last_archived_time) from pg_stat_archiver), 0)
            from pg_stat_database stat where stat.datname = current_database()
            """;
    private static final Duration RARELY = Duration.ofSeconds(30);

    private final AgroalDataSource database;

    @Inject
    ServiceMeters(AgroalDataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        new CountedRow(database, AUDIT, FRESH)
                .gauge(meters, 1, "thads.audit.sealed", "records", "Records of the audit trail that are chained")
                .gauge(
                        meters,
                        2,
                        "thads.audit.unsealed",
                        "records",
                        "Records of the audit trail that wait for their seal")
                .gauge(meters, 3, "thads.audit.head", "records", "Position of the last signed head of the audit trail")
                .gauge(meters, 4, "thads.audit.head.age", "seconds", "How long ago the last head was signed");
        new CountedRow(database, IMPORTS, FRESH)
                .gauge(meters, 1, "thads.imports.running", "jobs", "Imports under way")
                .gauge(meters, 2, "thads.imports.waiting", "jobs", "Imports that wait for a replica")
                .gauge(meters, 3, "thads.imports.read", "rows", "Rows that the imports under way have read")
                .gauge(
                        meters,
                        4,
                        "thads.imports.done",
                        "ratio",
                        "Part of the bytes of the imports under way that is read")
                .gauge(meters, 5, "thads.imports.failed", "jobs", "Imports that failed within a day");
        new CountedRow(database, DATABASE, RARELY)
                .gauge(meters, 1, "thads.database.size", "bytes", "Size of the database of this service")
                .gauge(
                        meters,
                        2,
                        "thads.database.commits",
                        "transactions",
                        "Transactions committed since the count began")
                .gauge(meters, 3, "thads.database.rollbacks", "transactions", "Transactions rolled back since then")
                .gauge(meters, 4, "thads.database.deadlocks", "deadlocks", "Deadlocks since then")
                .gauge(meters, 5, "thads.database.transaction.age", "seconds", "Age of the oldest open transaction")
                .gauge(
                        meters,
                        6,
                        "thads.database.archive.failing",
                        null,
                        "Whether the last segment of the log was not archived")
                .gauge(
                        meters,
                        7,
                        "thads.database.archive.age",
                        "seconds",
                        "How long ago a segment of the log was archived");
        new CountedRow(database, CLOCKS, FRESH)
                .gauge(meters, 1, "thads.clocks.overdue", "jobs", "Jobs by the clock that should have run a minute ago")
                .gauge(
                        meters,
                        2,
                        "thads.clocks.overdue.age",
                        "seconds",
                        "How long the oldest job that is due has waited")
                .gauge(meters, 3, "thads.clocks.failing", "jobs", "Jobs by the clock whose last run failed");
    }
}

package vn.thads.platform.maintenance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thads.platform.clock.Job;

/**
 * Removes what has served its time (thời hạn lưu giữ): dead letters that are settled, runs that told the journal again, imports with
 * their reports. The journal, the audit trail and how far each aggregate was applied are kept for ever.
 */
@Singleton
class Retention implements Job {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final String LETTERS = "delete from dead_letter where state <> 'WAITING' and settled_at < ?";
    private static final String EMISSIONS = "delete from event_emission where finished_at < ?";
    private static final String IMPORTS = "delete from import_job where finished_at < ?";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration letters;
    private final Duration emissions;
    private final Duration imports;

    @Inject
    Retention(
            AgroalDataSource database,
            Clock clock,
            @ConfigProperty(name = "thads.retention.settled-dead-letters", defaultValue = "P180D") Duration letters,
            @ConfigProperty(name = "thads.retention.event-emissions", defaultValue = "P400D") Duration emissions,
            @ConfigProperty(name = "thads.retention.imports", defaultValue = "P400D") Duration imports) {
        this.database = database;
        this.clock = clock;
        this.letters = letters;
        this.emissions = emissions;
        this.imports = imports;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("retention", FixedDelay.ofHours(6)).execute((instance, context) -> trim());
    }

    void trim() {
        Instant now = Instant.now(clock);
        remove("settled dead letters", LETTERS, now.minus(letters));
        remove("finished emissions", EMISSIONS, now.minus(emissions));
        remove("finished imports", IMPORTS, now.minus(imports));
    }

    private void remove(String what, String sql, Instant before) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            int rows = delete.executeUpdate();
            if (rows > 0) {
                LOG.infof("Removed %d %s from before %s", rows, what, before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("what has served its time was not removed", e);
        }
    }
}

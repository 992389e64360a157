package vn.thads.platform.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Runs every {@link Job} of the service, on one of its replicas each.
 */
@Singleton
public class Jobs {
    /** After so many of them a replica that was killed is noticed; the scheduler takes no fewer. */
    private static final int MISSED_HEARTBEATS = 4;

    private final AgroalDataSource database;
    private final Instance<Job> jobs;
    private final Clock clock;
    private final int threads;
    private final Duration heartbeat;
    private @Nullable Scheduler scheduler;

    @Inject
    Jobs(
            AgroalDataSource database,
            @Any Instance<Job> jobs,
            Clock clock,
            @ConfigProperty(name = "thads.jobs.threads", defaultValue = "2") int threads,
            @ConfigProperty(name = "thads.jobs.heartbeat", defaultValue = "PT3S") Duration heartbeat) {
        this.database = database;
        this.jobs = jobs;
        this.clock = clock;
        this.threads = threads;
        this.heartbeat = heartbeat;
    }

    void start(@Observes @Priority(9000) StartupEvent event) {
        List<Task<?>> others = new ArrayList<>();
        List<RecurringTask<?>> recurring = new ArrayList<>();
        for (Job job : jobs) {
            Task<?> task = job.task();
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                others.add(task);
            }
        }
        Scheduler started = Scheduler.create(database, others)
                .startTasks(recurring)
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .alwaysPersistTimestampInUTC()
                .build();
        started.start();
        scheduler = started;
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Has a task run as soon as the caller's transaction is committed. */
    public void runNow(TaskInstance<?> task) {
        if (scheduler == null) {
            throw new IllegalStateException("the service is not started");
        }
        scheduler.scheduleIfNotExists(task, Instant.now(clock));
    }
}

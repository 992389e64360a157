package vn.thads.platform.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.thads.platform.importing.ImportJob.State;

/** The jobs behind imports. */
@Singleton
class ImportTasks {
    private static final String WORK = "import";
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A database that is away for ten minutes stops no import; a bug does in the end. */
    private static final int ATTEMPTS = 120;

    static TaskInstance<Void> workOn(UUID job) {
        return new TaskInstance<>(WORK, job.toString());
    }

    @Produces
    @Singleton
    Task<?> work(ImportWork work, JobSql jobs, Clock clock) {
        return Tasks.oneTime(WORK)
                .onFailure((complete, operations) -> {
                    var execution = complete.getExecution();
                    UUID job = UUID.fromString(execution.taskInstance.getId());
                    Log.warnf(complete.getCause().orElse(null), "import %s is tried again", job);
                    if (execution.consecutiveFailures + 1 < ATTEMPTS) {
                        operations.reschedule(complete, Instant.now(clock).plus(PAUSE));
                    } else {
                        jobs.finished(job, State.FAILED, "the work failed " + ATTEMPTS + " times");
                        operations.stop();
                    }
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> work.run(UUID.fromString(instance.getId())));
    }

    @Produces
    @Singleton
    Task<?> cleaning(JobSql jobs, Clock clock) {
        return Tasks.recurring("import-cleaning", FixedDelay.ofHours(6))
                .execute((instance, context) ->
                        jobs.discardUploadsBefore(Instant.now(clock).minus(Duration.ofDays(1))));
    }
}

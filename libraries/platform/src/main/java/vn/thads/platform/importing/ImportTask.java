package vn.thads.platform.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.logging.Log;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.thads.platform.clock.Job;
import vn.thads.platform.importing.ImportJob.State;

/** The work of an import as a job: tried again after a failure, taken over from a replica that died. */
@Singleton
class ImportTask implements Job {
    private static final String NAME = "import";
    private static final Duration PAUSE = Duration.ofSeconds(5);
    /** A database that is away for ten minutes stops no import; a bug does in the end. */
    private static final int ATTEMPTS = 120;

    private final ImportWork work;
    private final JobSql jobs;
    private final Clock clock;

    @Inject
    ImportTask(ImportWork work, JobSql jobs, Clock clock) {
        this.work = work;
        this.jobs = jobs;
        this.clock = clock;
    }

    static TaskInstance<Void> workOn(UUID job) {
        return new TaskInstance<>(NAME, job.toString());
    }

    @Override
    public Task<?> task() {
        return Tasks.oneTime(NAME)
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
}

package vn.thads.platform.importing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.thads.platform.clock.Job;

/** Throws away uploads that broke off. */
@Singleton
class UploadCleaning implements Job {
    private final JobSql jobs;
    private final Clock clock;

    @Inject
    UploadCleaning(JobSql jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("import-cleaning", FixedDelay.ofHours(6))
                .execute((instance, context) ->
                        jobs.discardUploadsBefore(Instant.now(clock).minus(Duration.ofDays(1))));
    }
}

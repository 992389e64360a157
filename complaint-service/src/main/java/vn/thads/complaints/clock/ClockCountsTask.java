package vn.thads.complaints.clock;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Folds the differences of the clocks into their counts, so that the board reads few rows. */
@Singleton
class ClockCountsTask {
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Clocks clocks;

    ClockCountsTask(Clocks clocks) {
        this.clocks = clocks;
    }

    @Produces
    @Singleton
    RecurringTask<Void> clockCounts() {
        return Tasks.recurring("clock-counts", FixedDelay.of(EVERY))
                .execute(
                        (instance, context) -> QuarkusTransaction.requiringNew().run(clocks::fold));
    }
}

package vn.thads.officers.reinforcement;

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
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.thads.officers.reinforcement.PlanView.State;
import vn.thads.platform.clock.Job;

/** The search for a plan as a job: the best so far is kept while it goes on, and a cancelled one ends with that. */
@Singleton
class PlanTask implements Job {
    private static final String NAME = "reinforcement";
    private static final long WATCH_MILLIS = 300;

    private final PlanSql sql;
    private final AreaReader reader;
    private final Clock clock;

    @Inject
    PlanTask(PlanSql sql, AreaReader reader, Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
    }

    static TaskInstance<Void> searchFor(UUID plan) {
        return new TaskInstance<>(NAME, plan.toString());
    }

    @Override
    public Task<?> task() {
        return Tasks.oneTime(NAME)
                .onFailure((complete, operations) -> {
                    UUID plan =
                            UUID.fromString(complete.getExecution().taskInstance.getId());
                    Log.warnf(complete.getCause().orElse(null), "reinforcement plan %s failed", plan);
                    sql.end(plan, State.FAILED, Instant.now(clock));
                    operations.stop();
                })
                .onDeadExecutionRevive()
                .execute((instance, context) -> search(UUID.fromString(instance.getId())));
    }

    private void search(UUID plan) {
        if (!sql.begin(plan, Instant.now(clock))) {
            return;
        }
        PlanQuestion question = sql.find(plan).orElseThrow().question();
        Roster roster = reader.read(question);
        if (roster.movers().isEmpty() || roster.stations().isEmpty()) {
            sql.better(plan, Explaining.of(roster), 0);
            sql.end(plan, State.DONE, Instant.now(clock));
            return;
        }
        Kept kept = new Kept(plan);
        Solving solving = new Solving(Duration.ofSeconds(question.seconds()), kept::better);
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            var watching = watch.scheduleWithFixedDelay(
                    () -> {
                        if (!sql.isWanted(plan)) {
                            solving.stop();
                        }
                    },
                    WATCH_MILLIS,
                    WATCH_MILLIS,
                    TimeUnit.MILLISECONDS);
            try {
                kept.last(solving.best(roster));
            } finally {
                watching.cancel(true);
            }
        }
        sql.end(plan, State.DONE, Instant.now(clock));
    }

    /** Keeps answers, a few a second at most; the last one always. */
    private final class Kept {
        private final UUID plan;
        private long answers;
        private long keptAtNanos;

        Kept(UUID plan) {
            this.plan = plan;
        }

        void better(Roster roster) {
            answers++;
            long now = System.nanoTime();
            if (answers == 1 || now - keptAtNanos > TimeUnit.MILLISECONDS.toNanos(WATCH_MILLIS)) {
                keptAtNanos = now;
                sql.better(plan, Explaining.of(roster), answers);
            }
        }

        void last(Roster roster) {
            sql.better(plan, Explaining.of(roster), answers);
        }
    }
}

package vn.thads.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import vn.thads.platform.clock.Job;

/** Forgets stored answers whose time is over. */
@Singleton
class AnswerCleaning implements Job {
    private final Answers answers;
    private final Clock clock;

    @Inject
    AnswerCleaning(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public Task<?> task() {
        return Tasks.recurring("idempotency-cleaning", FixedDelay.ofMinutes(15))
                .execute(
                        (instance, context) -> answers.forget(Instant.now(clock).minus(OnceOnly.KEPT)));
    }
}

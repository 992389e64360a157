package vn.thads.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Forgets stored answers whose time is over. */
@Singleton
class AnswerCleaning {
    @Produces
    @Singleton
    Task<?> cleaning(Answers answers, Clock clock) {
        return Tasks.recurring("idempotency-cleaning", FixedDelay.ofMinutes(15))
                .execute((instance, context) -> answers.forget(Instant.now(clock).minus(OnceOnly.KEPT)));
    }
}

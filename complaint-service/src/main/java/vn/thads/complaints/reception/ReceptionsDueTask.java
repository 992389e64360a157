package vn.thads.complaints.reception;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks each minute whether a month has begun or an office has joined; almost always there is nothing to do. */
@Singleton
class ReceptionsDueTask {
    private static final Logger LOG = Logger.getLogger(ReceptionsDueTask.class);

    private final ReceptionDesk desk;

    ReceptionsDueTask(ReceptionDesk desk) {
        this.desk = desk;
    }

    @Produces
    @Singleton
    RecurringTask<Void> receptionsDue() {
        return Tasks.recurring("receptions-due", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    int due = QuarkusTransaction.requiringNew().call(desk::putDownDue);
                    if (due > 0) {
                        LOG.infof("%d receptions put down as due", due);
                    }
                });
    }
}

package vn.thads.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Chains the audit records that were committed, a few times a second, and has the head signed; of several replicas one chains. */
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final long LOOK_MILLIS = 300;
    private static final long BACK_OFF_MILLIS = 1_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    private final Seals seals;
    private final Signer signer;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Sealer(AgroalDataSource database, Signer signer) {
        this.seals = new Seals(database);
        this.signer = signer;
    }

    void start(@Observes @Priority(9000) StartupEvent started) {
        signer.introduce();
        thread = Thread.ofPlatform().name("audit-sealer").daemon(true).start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(STOP_WITHIN);
        }
    }

    private void run() {
        try {
            long pause = 0;
            while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
                pause = seal();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers how long to wait. */
    private long seal() {
        try {
            long pause = seals.sealSome() ? 0 : LOOK_MILLIS;
            signer.signIfDue();
            return pause;
        } catch (SQLException e) {
            LOG.warnf("Audit records wait to be sealed: %s", e.getMessage());
            return BACK_OFF_MILLIS;
        }
    }
}

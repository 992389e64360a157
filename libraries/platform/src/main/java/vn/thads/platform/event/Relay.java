package vn.thads.platform.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.trace.Tracing;

/** Runs the {@link RelayLoop} of this process, where the service has a topic. */
@ApplicationScoped
class Relay {
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final Optional<RelayLoop> loop;
    private @Nullable Thread thread;

    Relay(
            AgroalDataSource database,
            EventSettings settings,
            CrashPoint crashPoint,
            KafkaClients clients,
            Tracing tracing) {
        Topics topics = new Topics(clients, settings);
        this.loop = settings.topic()
                .filter(topic -> settings.enabled())
                .map(topic -> new RelayLoop(database, topics, topic, settings.source(), crashPoint, tracing));
    }

    void start(@Observes StartupEvent started) {
        loop.ifPresent(
                work -> thread = Thread.ofPlatform().name("relay").daemon(true).start(work));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        loop.ifPresent(RelayLoop::stop);
        if (thread != null) {
            thread.join(STOP_WITHIN);
        }
    }

    void wake() {
        loop.ifPresent(RelayLoop::wake);
    }

    Optional<RelayLoop.RelayState> state() {
        return loop.map(RelayLoop::state);
    }
}

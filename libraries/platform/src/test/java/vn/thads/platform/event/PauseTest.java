package vn.thads.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Were the pauses not ended, each of these would take an hour. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class PauseTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Pause pause = new Pause();

    @Test
    void whoever_stops_wakes_the_one_who_waits() throws InterruptedException {
        Thread waiting = Thread.ofVirtual().unstarted(() -> {
            try {
                pause.await(HOUR);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();

        CompletableFuture.runAsync(pause::end).join();

        waiting.join();
    }

    @Test
    void after_the_end_nobody_waits_any_more() throws InterruptedException {
        pause.end();

        assertThat(pause.await(HOUR)).isTrue();
    }

    @Test
    void without_an_end_the_time_passes() throws InterruptedException {
        assertThat(pause.await(Duration.ofMillis(1))).isFalse();
    }
}

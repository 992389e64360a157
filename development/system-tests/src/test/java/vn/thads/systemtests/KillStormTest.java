package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Service;

/**
 * Every process is killed once while cases are written (reliability page, test 1, short form).
 *
 * <p>kill -9 of a process leaves the page cache alone: what is tested is how the suite recovers, not the disk. {@code -Dthads.seed=}
 * repeats a run.
 */
class KillStormTest {
    private final SmallYear year = SmallYear.running();
    private final CaughtUp caughtUp = new CaughtUp(year.stack());
    private final long seed = Long.getLong("thads.seed", System.nanoTime());

    @Test
    void the_database_is_as_durable_as_in_production() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertThat(caughtUp.word(Service.CASE, "show " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    void no_kill_loses_doubles_or_invents_a_write() throws Exception {
        the_database_is_as_durable_as_in_production();
        new Ordeal(year, seed).survive(() -> new Storm(year.stack(), seed).rage());
    }
}

package vn.thads.reporting.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Nothing is lost, counted twice or invented, whatever happens between a client's request and the ledger.
 *
 * <p>{@code -Dsimulation.seeds=100000} runs more, {@code -Dsimulation.seed=N} one of them again.
 */
class SimulationTest {
    private static final long SEEDS = Long.getLong("simulation.seeds", 2_000);
    private static final long SEEDS_TO_NOTICE = 300;

    @Test
    void every_cell_at_any_moment_is_what_the_clients_told_through_crashes_duplicates_and_delays() {
        Long one = Long.getLong("simulation.seed");
        if (one != null) {
            Simulation.run(one, Fault.NONE);
            return;
        }
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulation.run(seed, Fault.NONE);
        }
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);
        System.getLogger(SimulationTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0} seeds in {1} ms of one core",
                        Long.toString(SEEDS),
                        Long.toString(taken.toMillis()));
    }

    @Test
    void the_simulation_notices_each_thing_that_can_be_built_wrong() {
        for (Fault fault : Fault.values()) {
            assertThat(firstToNotice(fault).isPresent()).as(fault.name()).isEqualTo(fault != Fault.NONE);
        }
    }

    private static OptionalLong firstToNotice(Fault fault) {
        return LongStream.rangeClosed(1, SEEDS_TO_NOTICE)
                .filter(seed -> {
                    try {
                        Simulation.run(seed, fault);
                        return false;
                    } catch (AssertionError noticed) {
                        return true;
                    }
                })
                .findFirst();
    }
}

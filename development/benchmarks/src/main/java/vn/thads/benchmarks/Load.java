package vn.thads.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Sixteen connections that each wait for an answer before they ask again, or that keep a pace.
 *
 * @param port of the service
 * @param connections how many
 * @param perSecond pace of all together; 0 for as fast as they can
 */
record Load(int port, int connections, double perSecond) {
    static final int CONNECTIONS = 16;
    private static final long LONGEST_MICROS = 300_000_000L;
    private static final double NANOS = 1e9;

    static Load full(int port) {
        return new Load(port, CONNECTIONS, 0);
    }

    /** Makes the next request; the number is counted over all connections. */
    @FunctionalInterface
    interface Requests {
        byte[] next(long number);
    }

    /** Sends for that long; an answer that is not 2xx ends the benchmark, since a fast refusal is no result. */
    Measured run(Duration time, Requests requests) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        var numbers = new AtomicLong();
        var micros = new Histogram(LONGEST_MICROS, 3);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Histogram>>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit((Callable<Histogram>) () -> one(start, end, numbers, requests)));
            }
            for (var each : running) {
                micros.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load broke off: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        double took = System.nanoTime() - start;
        double share =
                (system.getProcessCpuTime() - cpu) / took / Runtime.getRuntime().availableProcessors();
        return Measured.of(micros.getTotalCount() / (took / NANOS), micros, share);
    }

    private Histogram one(long start, long end, AtomicLong numbers, Requests requests) throws IOException {
        var micros = new Histogram(LONGEST_MICROS, 3);
        try (var wire = new Wire(port)) {
            while (true) {
                long number = numbers.getAndIncrement();
                // at a pace, the wait for a late answer counts: latency runs from when the request was due
                long due = perSecond == 0 ? System.nanoTime() : start + (long) (number / perSecond * NANOS);
                if (due >= end) {
                    return micros;
                }
                java.util.concurrent.locks.LockSupport.parkNanos(due - System.nanoTime());
                var answer = wire.send(requests.next(number));
                if (!answer.isOk()) {
                    throw new IOException(answer.status() + " " + answer.body());
                }
                micros.recordValue((System.nanoTime() - due) / 1000);
            }
        }
    }
}

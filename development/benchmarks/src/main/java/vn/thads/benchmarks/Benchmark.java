package vn.thads.benchmarks;

/** One row of the table of promises, measured. */
@FunctionalInterface
interface Benchmark {
    void run(Results.Section section);
}

package vn.thads.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import vn.thads.localstack.Api;
import vn.thads.localstack.Issuer;
import vn.thads.localstack.LocalStack;
import vn.thads.localstack.Service;
import vn.thads.localstack.StackPorts;
import vn.thads.localstack.Terminal;
import vn.thads.localstack.sample.SampleYear;

/** A stack with the sample year in it, made for one run and thrown away with its data. */
final class Suite implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int TIMES_QUIET = 3;

    private final LocalStack stack;
    private final Path folder;
    private final Api api;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Suite(LocalStack stack, Path folder) {
        this.stack = stack;
        this.folder = folder;
        this.api = new Api(stack.tokenEndpoint());
    }

    static Suite start(Options options, String name, String size, Terminal terminal) {
        var folder = options.data().resolve(name + "-" + ProcessHandle.current().pid());
        var applications = new EnumMap<Service, Path>(Service.class);
        for (var service : Service.values()) {
            applications.put(service, options.local().resolve("services").resolve(service.module()));
        }
        var suite = new Suite(LocalStack.start(folder, applications, StackPorts.free(), terminal), folder);
        if (!new SampleYear(suite.stack, options.local(), folder, terminal).load(size)) {
            suite.close();
            throw new IllegalStateException("the sample year was not taken whole");
        }
        suite.awaitQuiet();
        return suite;
    }

    Api api() {
        return api;
    }

    LocalStack stack() {
        return stack;
    }

    Path folder() {
        return folder;
    }

    String url(Service service, String path) {
        return stack.url(service) + "/api/v1" + path;
    }

    int port(Service service) {
        var url = stack.url(service);
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    Postgres database(Service service) {
        return new Postgres(stack.jdbcUrl(service));
    }

    PgBench pgbench(Service service) {
        return new PgBench(database(service), folder.resolve("pgbench"));
    }

    String token(String client) {
        return tokens.computeIfAbsent(client, name -> Issuer.token(stack.tokenEndpoint(), name));
    }

    /** A long run outlives a token. */
    void freshTokens() {
        tokens.clear();
    }

    /** Waits until nothing is left to publish or to apply. */
    void awaitQuiet() {
        for (var service : Service.values()) {
            int[] seen = {0};
            await(() -> {
                var state = api.get(url(service, "/relay"), "operator");
                boolean quiet = state.path("outbox").asLong(-1) == 0
                        && state.path("inboxLag").asLong(-1) == 0;
                seen[0] = quiet ? seen[0] + 1 : 0;
                return seen[0] >= TIMES_QUIET;
            });
        }
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come to pass within " + LIMIT);
            }
            Api.pause(LOOK_EVERY);
        }
    }

    @Override
    public void close() {
        var elsewhere = Path.of(database(Service.CASE)
                .column("select current_setting('data_directory')")
                .getFirst());
        api.close();
        stack.stop();
        List.of(elsewhere, folder).forEach(Suite::delete);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

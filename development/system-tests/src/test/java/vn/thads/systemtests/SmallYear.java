package vn.thads.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import vn.thads.localstack.Api;
import vn.thads.localstack.Issuer;
import vn.thads.localstack.LocalStack;
import vn.thads.localstack.Service;
import vn.thads.localstack.StackPorts;
import vn.thads.localstack.Terminal;
import vn.thads.localstack.sample.SampleYear;

/** The whole suite with the small sample year in it: started and loaded once, for every test of this module. */
final class SmallYear {
    static final String SIZE = "small";
    /** Off as shipped; on here, so that what it would tell is looked through too. */
    private static final String ACCESS_LOG = "-Dquarkus.http.access-log.enabled=true";

    /** Off as shipped, too; told often, so that nobody waits for it. */
    private static final String TRACES = " -Dthads.traces.collector=%s -Dquarkus.otel.bsp.schedule.delay=PT0.5S"
            + " -Dquarkus.otel.bsp.max.queue.size=20000";

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final class Holder {
        static final SmallYear RUNNING = start();
    }

    private final LocalStack stack;
    private final Path local;
    private final boolean loaded;
    private final Collector collector;
    private final JsonNode truth;
    private final Api api;

    private SmallYear(LocalStack stack, Path local, boolean loaded, Collector collector) {
        this.stack = stack;
        this.local = local;
        this.loaded = loaded;
        this.collector = collector;
        this.truth = readTruth(local);
        this.api = new Api(stack.tokenEndpoint());
    }

    static SmallYear running() {
        return Holder.RUNNING;
    }

    private static SmallYear start() {
        var local = emptied("local");
        var collector = Collector.start(local.resolve("spans"));
        // of the whole JVM: whatever is started later tells its spans there too
        System.setProperty("thads.service.options", ACCESS_LOG + TRACES.formatted(collector.url()));
        return start(local, LocalStack::startHaltable, collector);
    }

    /** Another one, for whoever asks: with three brokers and two replicas of every service. He stops it. */
    static SmallYear startCluster() {
        var local = emptied("cluster");
        return start(local, LocalStack::startCluster, Collector.start(local.resolve("spans")));
    }

    /** A way to start a stack. */
    @FunctionalInterface
    private interface Starter {
        LocalStack start(Path data, Map<Service, Path> applications, StackPorts ports, Terminal terminal);
    }

    private static Path emptied(String folder) {
        var local = Path.of("target", folder).toAbsolutePath();
        deleteAll(local);
        return local;
    }

    private static SmallYear start(Path local, Starter starter, Collector collector) {
        copyProgram(local.resolve("sample-data"));
        var stack = starter.start(local.resolve("data"), applications(), StackPorts.free(), Terminal.standard());
        return new SmallYear(stack, local, load(stack, local), collector);
    }

    /** Sends a file of the sample once more, as a new job; answers the job when it has ended. */
    JsonNode sendAgain(Service service, String collection, String file) {
        var sent = api.upload(url(service, "/" + collection), "migration", sample(local, file), "again-" + collection);
        if (!sent.isOk()) {
            throw new AssertionError(sent.problem());
        }
        String job =
                url(service, "/" + collection + "/" + sent.body().path("id").asText());
        Awaitility.await("the job of " + file + " ends")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !Set.of("WAITING", "RUNNING")
                        .contains(api.get(job, "migration").path("state").asText()));
        return api.get(job, "migration");
    }

    private static boolean load(LocalStack stack, Path local) {
        return new SampleYear(stack, local, local.resolve("data"), Terminal.standard()).load(SIZE);
    }

    LocalStack stack() {
        return stack;
    }

    /** What the services told of traces. */
    Collector collector() {
        return collector;
    }

    Api api() {
        return api;
    }

    /** A token of a client of the local issuer. */
    String token(String client) {
        return Issuer.token(stack.tokenEndpoint(), client);
    }

    /** Whether every row of the sample was taken. */
    boolean isLoaded() {
        return loaded;
    }

    /** What the generator counted with its own code. */
    JsonNode truth() {
        return truth;
    }

    String url(Service service, String path) {
        return stack.url(service) + "/api/v1" + path;
    }

    private static Map<Service, Path> applications() {
        var applications = new EnumMap<Service, Path>(Service.class);
        for (Service service : Service.values()) {
            applications.put(
                    service, ROOT.resolve(service.module()).resolve("target").resolve("quarkus-app"));
        }
        return applications;
    }

    private static void copyProgram(Path to) {
        var module = ROOT.resolve("development").resolve("sample-data").resolve("target");
        try (var libraries = Files.list(module.resolve("launcher"));
                var jars = Files.list(module)) {
            Files.createDirectories(to);
            copyAll(libraries, to);
            var program = jars.filter(jar -> jar.getFileName().toString().matches("sample-data-.*SNAPSHOT\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(program, to.resolve("sample-data.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run begins with nothing, whatever an earlier one left. */
    private static void deleteAll(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void copyAll(Stream<Path> files, Path to) throws IOException {
        for (Path file : files.toList()) {
            Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static JsonNode readTruth(Path local) {
        try {
            return new JsonMapper().readTree(sample(local, "truth.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sample(Path local, String name) {
        try (var files = Files.walk(local.resolve("sample"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thads.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import vn.thads.localstack.Folders;
import vn.thads.localstack.FreePorts;
import vn.thads.localstack.Issuer;
import vn.thads.localstack.KafkaBroker;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.ProcessGuard;
import vn.thads.localstack.StackFailure;

/**
 * The servers of this JVM's tests.
 *
 * <p>Quarkus loads test resources in more than one class loader, so a static field would start a second set: the addresses
 * stand in system properties, which the JVM has only once.
 */
public record SharedServers(String jdbcBase, String kafka, String issuer) {
    /** Database and user that a test gets when it names none. */
    public static final String DATABASE = "service";

    /** Database for the tests that leave rubbish behind. */
    public static final String FUZZED = "fuzzed";

    /** Database for the tests that count what is there. */
    public static final String QUIET = "quiet";

    /** What is told of these goes to a broker of their own. */
    private static final Set<String> APART = Set.of(FUZZED, QUIET);

    private static final List<String> DATABASES =
            List.of(DATABASE, FUZZED, QUIET, "cases", "officers", "complaints", "reporting");
    private static final String JDBC = "thads.test.jdbc";
    private static final String KAFKA = "thads.test.kafka";
    private static final String ISSUER = "thads.test.issuer";
    // One lock for all class loaders: interned, so that it is the same object in each. (The system properties will not
    // do: setting the time zone locks them from another thread.)
    private static final Object LOCK = "vn.thads.localstack.testing".intern();
    private static final String FAILURE = "thads.test.failure";

    /** The running servers; starts them the first time. */
    public static SharedServers running() {
        synchronized (LOCK) {
            var jdbc = System.getProperty(JDBC);
            if (jdbc == null) {
                var started = startOnce();
                System.setProperty(JDBC, started.jdbcBase());
                System.setProperty(KAFKA, started.kafka());
                System.setProperty(ISSUER, started.issuer());
                return started;
            }
            return new SharedServers(jdbc, System.getProperty(KAFKA, ""), System.getProperty(ISSUER, ""));
        }
    }

    /** A start that failed fails for every later test at once, instead of being tried again by each. */
    private static SharedServers startOnce() {
        var failure = System.getProperty(FAILURE);
        if (failure != null) {
            throw new StackFailure(failure);
        }
        try {
            return start();
        } catch (StackFailure e) {
            System.setProperty(FAILURE, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** What Quarkus must be told to use them. */
    public Map<String, String> configuration(String database) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcBase + database,
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                PostgresServer.PASSWORD,
                "kafka.bootstrap.servers",
                APART.contains(database) ? kafkaOf(database) : kafka,
                "quarkus.oidc.auth-server-url",
                issuer);
    }

    /** Another broker, started for the first who asks: events of rubbish would reach the replicas of every other test. */
    private static String kafkaOf(String database) {
        String name = KAFKA + "." + database;
        synchronized (LOCK) {
            var known = System.getProperty(name);
            if (known == null) {
                var folder = ownFolder();
                var ports = FreePorts.take(2);
                known = KafkaBroker.start(
                                folder.resolve("kafka-" + database),
                                ports.get(0),
                                ports.get(1),
                                folder.resolve("kafka-" + database + ".log"),
                                ProcessGuard.start())
                        .bootstrapServers();
                System.setProperty(name, known);
            }
            return known;
        }
    }

    public String tokenEndpoint() {
        return Issuer.tokenEndpoint(issuer);
    }

    private static SharedServers start() {
        var folder = ownFolder();
        var guard = ProcessGuard.start();
        guard.deleteAtEnd(folder);
        var ports = FreePorts.take(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = threads.submit(() -> PostgresServer.start(
                    folder.resolve("postgres"), ports.get(0), DATABASES, folder.resolve("postgres.log"), guard));
            var kafka = threads.submit(() -> KafkaBroker.start(
                    folder.resolve("kafka"), ports.get(1), ports.get(2), folder.resolve("kafka.log"), guard));
            var issuer = threads.submit(
                    () -> Issuer.start(folder.resolve("issuer"), ports.get(3), folder.resolve("issuer.log"), guard));
            return new SharedServers(
                    postgres.get().jdbcUrl(""),
                    kafka.get().bootstrapServers(),
                    issuer.get().url());
        } catch (ExecutionException e) {
            throw new StackFailure("The servers of the tests did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting the servers of the tests.", e);
        }
    }

    /** A folder of this JVM under /var/tmp; those of JVMs that were killed are cleared by the next. */
    private static Path ownFolder() {
        var parent = Path.of("/var/tmp", "thads-tests-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(parent);
            try (var folders = Files.list(parent)) {
                folders.filter(SharedServers::isAbandoned).forEach(Folders::delete);
            }
            return Files.createDirectories(
                    parent.resolve(Long.toString(ProcessHandle.current().pid())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path folder) {
        return ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isEmpty();
    }
}

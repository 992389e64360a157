package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How a service is started as a JVM of its own.
 *
 * @param service  which
 * @param folder  its packaged application: the folder that holds quarkus-run.jar
 * @param settings  environment variables
 * @param log  where its log goes
 * @param startCache  whether a start may leave and use a cache that makes the next one faster
 */
record ServiceProgram(Service service, Path folder, Map<String, String> settings, Path log, boolean startCache) {
    private static final Duration START_LIMIT = Duration.ofMinutes(6);
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx288m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxMetaspaceSize=192m",
            // Compiling a second time costs two processors more than a sample year gives back.
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // The JVM warns of every class that it leaves out of the cache.
            "-Xlog:aot=error",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dfile.encoding=UTF-8");

    ServiceProgram {
        settings = Map.copyOf(settings);
    }

    static ServiceProgram of(Service service, Path folder, StackAddresses addresses, Path log) {
        var settings = new TreeMap<String, String>();
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.ports().of(service)));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl(service));
        settings.put("QUARKUS_DATASOURCE_USERNAME", PostgresServer.runningRole(service.database()));
        settings.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
        settings.put("QUARKUS_FLYWAY_USERNAME", service.database());
        settings.put("QUARKUS_FLYWAY_PASSWORD", PostgresServer.PASSWORD);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
        // an import that a killed service was at goes on within a few seconds of its restart
        settings.put("THADS_JOBS_HEARTBEAT", "PT1S");
        settings.put("THADS_REPORTING_SYNTHETIC", "true");
        // everybody knows the keys here, and may
        settings.put("THADS_KEYS_ALLOW_LOCAL", "true");
        settings.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        settings.put("TZ", "UTC");
        return new ServiceProgram(service, folder, settings, log, false);
    }

    /** The same beside it, one more replica (bản sao) of the service: at a port of its own, with a log of its own. */
    ServiceProgram replica(String name, int port) {
        var other = new TreeMap<>(settings);
        other.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return new ServiceProgram(
                service, folder, other, log.resolveSibling(service.module() + "-" + name + ".log"), startCache);
    }

    /** What its process is called. */
    String name() {
        return log.getFileName().toString().replaceFirst("\\.log$", "");
    }

    int port() {
        return Integer.parseInt(settings.getOrDefault("QUARKUS_HTTP_PORT", ""));
    }

    boolean isReady() {
        int port = port();
        return Http.listens(port) && Http.answersOk("http://127.0.0.1:" + port + "/q/health/ready");
    }

    /** The same, which leaves and uses a cache. */
    ServiceProgram withStartCache() {
        return new ServiceProgram(service, folder, settings, log, true);
    }

    /** The same, which halts wherever a file in that folder orders it to. */
    ServiceProgram haltingAsOrderedIn(Path orders) {
        var more = new TreeMap<>(settings);
        more.put("THADS_FAULTS_FOLDER", orders.toString());
        return new ServiceProgram(service, folder, more, log, startCache);
    }

    /** Starts it, with the cache that an earlier start left. */
    ServerProcess start(ProcessGuard guard) {
        return start(guard, startCache ? cache().use() : "-Xshare:auto");
    }

    private ServerProcess start(ProcessGuard guard, String cacheOption) {
        var command = new ArrayList<>(Java.command());
        command.addAll(OPTIONS);
        command.addAll(moreOptions());
        command.add(cacheOption);
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return ServerProcess.start(ServerCommand.java(name(), command, settings, log), guard);
    }

    /** What a measurement wants otherwise than a fast start: the last option of a name counts. */
    private static List<String> moreOptions() {
        return Stream.of(System.getProperty("thads.service.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** The cache belongs to one JDK and one jar: it lies in the folder of the jar and is thrown away with it. */
    private StartCache cache() {
        return StartCache.in(folder, "app");
    }

    /** A replica of the running service at a port of its own: it shares the work while it lives, as replicas do. */
    Training.Trainee trainee(ProcessGuard guard) {
        return new Replica(this, guard);
    }

    private record Replica(ServiceProgram program, ProcessGuard guard) implements Training.Trainee {
        @Override
        public StartCache cache() {
            return program.cache();
        }

        @Override
        public ServerProcess start() {
            var replica =
                    program.replica("training", FreePorts.take(1).getFirst()).withStartCache();
            var process = replica.start(guard, cache().leave());
            process.awaitReady(START_LIMIT, replica::isReady);
            return process;
        }
    }

    void requirePackaged() {
        if (!Files.exists(folder.resolve("quarkus-run.jar"))) {
            throw new StackFailure("Chưa đóng gói " + service.module() + " / " + service.module() + " is not packaged: "
                    + folder + " holds no quarkus-run.jar.");
        }
        try {
            Files.createDirectories(log.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

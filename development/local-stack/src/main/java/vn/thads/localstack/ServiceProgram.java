package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

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
    private static final Duration CACHE_LIMIT = Duration.ofMinutes(4);
    private static final List<String> OPTIONS = List.of(
            "-Xms64m",
            "-Xmx288m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:ReservedCodeCacheSize=96m",
            "-XX:MaxMetaspaceSize=192m",
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

    static ServiceProgram of(Service service, Path folder, StackAddresses addresses, Path log, boolean startCache) {
        var settings = new TreeMap<String, String>();
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.ports().of(service)));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", addresses.jdbcUrl(service));
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", PostgresServer.PASSWORD);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        settings.put("QUARKUS_OIDC_AUTH_SERVER_URL", addresses.issuer());
        settings.put("THADS_REPORTING_SYNTHETIC", "true");
        settings.put("TZ", "UTC");
        return new ServiceProgram(service, folder, settings, log, startCache);
    }

    /** Starts it, with the cache that its first start left. */
    ServerProcess start(ProcessGuard guard) {
        return startCache && Files.exists(cache())
                ? start(guard, "-XX:AOTCache=" + cache())
                : start(guard, "-Xshare:auto");
    }

    private ServerProcess start(ProcessGuard guard, String cacheOption) {
        var command = new ArrayList<>(Java.command());
        command.addAll(OPTIONS);
        command.add(cacheOption);
        command.addAll(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
        return ServerProcess.start(ServerCommand.java(service.module(), command, settings, log), guard);
    }

    /** The cache belongs to one JDK and one jar: it lies in the folder of the jar and is thrown away with it. */
    private Path cache() {
        return folder.resolve("app-" + Folders.hash(System.getProperty("java.vm.version")) + ".aot");
    }

    boolean lacksCache() {
        return startCache && !Files.exists(cache());
    }

    /**
     * Starts it once until it is ready and ends it, for the sake of the cache that the JVM writes at its end.
     *
     * <p>Not at the end of the whole stack: four caches on two cores take longer than the 30 s within which it must be down.
     * (A dump of the running JVM by jcmd was tried: JDK 25.0.3 crashes after it.)
     */
    void leaveCache(ProcessGuard guard, BooleanSupplier isReady) {
        var half = folder.resolve("half.aot");
        var process = start(guard, "-XX:AOTCacheOutput=" + half);
        process.awaitReady(START_LIMIT, isReady);
        process.stop(CACHE_LIMIT);
        try {
            if (Files.exists(half)) {
                Files.move(half, cache(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

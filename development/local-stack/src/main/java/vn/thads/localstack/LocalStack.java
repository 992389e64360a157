package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, issuer and the four services, each a process of its own.
 *
 * <p>Whoever dies is started again. {@link #stop} ends them in the order in which nobody misses anybody.
 */
public final class LocalStack implements RunningSuite, AutoCloseable {
    private static final Duration SERVICE_LIMIT = Duration.ofMinutes(6);
    private static final String POSTGRES = "PostgreSQL";
    private static final String KAFKA = "Kafka";
    private static final String ISSUER = "OIDC issuer";

    private final Path data;
    private final StackAddresses addresses;
    private final Path postgresData;
    private final Map<String, Supervised> servers;
    private final List<ServiceProgram> programs;

    private LocalStack(
            Path data,
            StackAddresses addresses,
            Path postgresData,
            Map<String, Supervised> servers,
            List<ServiceProgram> programs) {
        this.data = data;
        this.addresses = addresses;
        this.postgresData = postgresData;
        this.servers = servers;
        this.programs = programs;
    }

    /** Where Maven leaves the packaged services of a working tree. */
    public static Map<Service, Path> packagedIn(Path repository) {
        return Stream.of(Service.values())
                .collect(Collectors.toMap(
                        service -> service,
                        service -> repository
                                .resolve(service.module())
                                .resolve("target")
                                .resolve("quarkus-app")));
    }

    /**
     * Starts everything and waits until every service is ready; for tests, which leave nothing in the applications' folders.
     *
     * @param data  folder of databases, broker and logs; kept between starts
     * @param applications  folder that holds a packaged application per module name
     */
    public static LocalStack start(Path data, Map<Service, Path> applications, StackPorts ports, Terminal terminal) {
        return start(data, applications, ports, terminal, UnaryOperator.identity());
    }

    /** The same, whose services can be told at which step of their work to halt: {@link #orderHalt}. */
    public static LocalStack startHaltable(
            Path data, Map<Service, Path> applications, StackPorts ports, Terminal terminal) {
        return start(
                data,
                applications,
                ports,
                terminal,
                program -> program.haltingAsOrderedIn(orders(data, program.service())));
    }

    private static LocalStack start(
            Path data,
            Map<Service, Path> applications,
            StackPorts ports,
            Terminal terminal,
            UnaryOperator<ServiceProgram> kind) {
        var guard = ProcessGuard.start();
        var stack = start(data, applications, ports, terminal, guard, kind);
        // Not a hook of its own: the guard would kill beside it, and whoever watches over a server would start it once
        // more.
        guard.beforeEnd(stack::stop);
        return stack;
    }

    static LocalStack start(
            Path data,
            Map<Service, Path> applications,
            StackPorts ports,
            Terminal terminal,
            ProcessGuard guard,
            UnaryOperator<ServiceProgram> kind) {
        var addresses = new StackAddresses(ports);
        var logs = data.resolve("logs");
        var programs = new EnumMap<Service, ServiceProgram>(Service.class);
        applications.forEach((service, folder) -> programs.put(
                service,
                kind.apply(ServiceProgram.of(service, folder, addresses, logs.resolve(service.module() + ".log")))));
        programs.values().forEach(ServiceProgram::requirePackaged);
        PortCheck.requireFree(ports);
        var servers = new LinkedHashMap<String, Supervised>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return new Starting(data, addresses, terminal, guard, threads, servers).run(programs);
            } catch (StackFailure e) {
                // Who still waits for another server need not wait any longer.
                threads.shutdownNow();
                throw e;
            }
        } catch (StackFailure e) {
            // Interrupted or not: what did start must end.
            new LocalStack(data, addresses, data, servers, List.of()).stop();
            throw e;
        }
    }

    /** What one start needs at hand. */
    private record Starting(
            Path data,
            StackAddresses addresses,
            Terminal terminal,
            ProcessGuard guard,
            ExecutorService threads,
            Map<String, Supervised> servers) {
        LocalStack run(Map<Service, ServiceProgram> programs) {
            var kafka = threads.submit(this::kafka);
            var issuer = threads.submit(this::issuer);
            var postgres = get(threads.submit(this::postgres));
            watch(POSTGRES, postgres.process(), () -> postgres().process());
            terminal.step("PostgreSQL 18 sẵn sàng", "PostgreSQL ready");
            watch(ISSUER, get(issuer).process(), () -> issuer().process());
            terminal.step("máy cấp token OIDC sẵn sàng", "OIDC issuer ready");
            // Four services at once would starve a broker for which they then wait.
            watch(KAFKA, get(kafka).process(), () -> kafka().process());
            terminal.step("Kafka sẵn sàng", "Kafka ready");
            programs.forEach(
                    (service, program) -> watch(service.module(), program.start(guard), () -> program.start(guard)));
            terminal.step("đang khởi động bốn dịch vụ", "the services are starting");
            var stack = new LocalStack(data, addresses, postgres.data(), servers, List.copyOf(programs.values()));
            var waiting = programs.keySet().stream()
                    .map(service -> threads.submit(() -> ready(stack, service)))
                    .toList();
            waiting.forEach(LocalStack::get);
            return stack;
        }

        private Service ready(LocalStack stack, Service service) {
            stack.awaitFirstReady(service);
            terminal.step(service.module() + " sẵn sàng", service.module() + " ready");
            return service;
        }

        private void watch(String name, ServerProcess process, Supplier<ServerProcess> starter) {
            servers.put(name, new Supervised(process, starter, terminal));
        }

        private PostgresServer postgres() {
            var databases = Stream.of(Service.values()).map(Service::database).toList();
            return PostgresServer.start(
                    data.resolve("postgres"), port(StackPorts.POSTGRES), databases, log("postgres"), guard);
        }

        private KafkaBroker kafka() {
            return KafkaBroker.start(
                    data.resolve("kafka"),
                    port(StackPorts.KAFKA),
                    port(StackPorts.KAFKA_CONTROLLER),
                    log("kafka"),
                    guard);
        }

        private Issuer issuer() {
            return Issuer.start(data.resolve("issuer"), port(StackPorts.ISSUER), log("issuer"), guard);
        }

        private int port(String name) {
            return addresses.ports().named(name);
        }

        private Path log(String name) {
            return data.resolve("logs").resolve(name + ".log");
        }
    }

    /** What can be started beside the running stack so that its next start is fast; broker and issuer in a folder of their own. */
    List<Training.Trainee> trainees(Path folder, ProcessGuard guard) {
        return Stream.concat(
                        Stream.of(KafkaBroker.trainee(folder, guard), Issuer.trainee(folder, guard)),
                        programs.stream().map(program -> program.trainee(guard)))
                .toList();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new StackFailure("The stack did not start: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while starting the stack.", e);
        }
    }

    private void awaitFirstReady(Service service) {
        server(service.module()).current().awaitReady(SERVICE_LIMIT, () -> isReady(service));
    }

    /** Waits until a service answers that it is ready, for example after it was killed. */
    public void awaitReady(Service service) {
        long end = System.nanoTime() + SERVICE_LIMIT.toNanos();
        while (!isReady(service)) {
            if (System.nanoTime() > end) {
                throw new StackFailure(service.module() + " is not ready; its log: "
                        + server(service.module()).current().log());
            }
            Api.pause(Duration.ofMillis(100));
        }
    }

    private boolean isReady(Service service) {
        return isReady(addresses, service);
    }

    private static boolean isReady(StackAddresses addresses, Service service) {
        return Http.listens(addresses.ports().of(service))
                && Http.answersOk(addresses.url(service) + "/q/health/ready");
    }

    @Override
    public String url(Service service) {
        return addresses.url(service);
    }

    public String issuerUrl() {
        return addresses.issuer();
    }

    @Override
    public String tokenEndpoint() {
        return Issuer.tokenEndpoint(addresses.issuer());
    }

    public String bootstrapServers() {
        return addresses.kafka();
    }

    public String jdbcUrl(Service service) {
        return addresses.jdbcUrl(service);
    }

    StackPorts ports() {
        return addresses.ports();
    }

    Path postgresData() {
        return postgresData;
    }

    /** Kills a service without its consent (kill -9); it is started again by itself. */
    public void kill(Service service) {
        server(service.module()).current().kill();
    }

    /**
     * Lets a service halt as soon as its work reaches a step, as if it was killed there; it is started again by itself.
     *
     * @param step name of a step of the platform's {@code CrashPoint}
     * @return the order: the file is gone when it was obeyed
     */
    public Path orderHalt(Service service, String step) {
        try {
            return Files.createFile(
                    Files.createDirectories(orders(data, service)).resolve(step));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path orders(Path data, Service service) {
        return data.resolve("faults").resolve(service.module());
    }

    /** Kills the broker; it is started again by itself. */
    public void killKafka() {
        server(KAFKA).current().kill();
    }

    /** Shuts PostgreSQL down at once, as a crash would; it is started again by itself and recovers from its log. */
    public void killPostgres() {
        server(POSTGRES).current().kill();
    }

    /** Shuts PostgreSQL down at once, as a crash would, and keeps it away. */
    public Absence takeAwayPostgres() {
        return server(POSTGRES).takeAway();
    }

    /** Kills the broker and keeps it away. */
    public Absence takeAwayKafka() {
        return server(KAFKA).takeAway();
    }

    private Supervised server(String name) {
        var server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException(name);
        }
        return server;
    }

    /** Services first and together, then the broker and the issuer, the database last. */
    public void stop() {
        // Whoever interrupted the start or the loading wants the end, and an end in order takes waiting.
        boolean wasInterrupted = Thread.interrupted();
        var services = Stream.of(Service.values()).map(Service::module).toList();
        together(services, Duration.ofSeconds(18));
        together(List.of(KAFKA, ISSUER), Duration.ofSeconds(5));
        together(List.of(POSTGRES), Duration.ofSeconds(6));
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void together(List<String> names, Duration limit) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            names.stream()
                    .filter(servers::containsKey)
                    .map(name -> threads.submit((Callable<String>) () -> {
                        server(name).stop(limit);
                        return name;
                    }))
                    .toList()
                    .forEach(LocalStack::get);
        }
    }

    @Override
    public void close() {
        stop();
    }
}

package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, issuer and the four services, each a process of its own.
 *
 * <p>Whoever dies is started again. {@link #stop} ends them in the order in which nobody misses anybody.
 */
public final class LocalStack implements RunningSuite, AutoCloseable {
    static final Duration SERVICE_LIMIT = Duration.ofMinutes(6);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(18);
    static final String POSTGRES = "PostgreSQL";
    static final String ISSUER = "OIDC issuer";

    private final Path data;
    private final StackAddresses addresses;
    private final Path postgresData;
    private final Map<String, Supervised> servers;
    private final List<ServiceProgram> programs;
    private final Map<Service, Balancer> doors;

    LocalStack(
            Path data,
            StackAddresses addresses,
            Path postgresData,
            Map<String, Supervised> servers,
            List<ServiceProgram> programs,
            Map<Service, Balancer> doors) {
        this.data = data;
        this.addresses = addresses;
        this.postgresData = postgresData;
        this.servers = servers;
        this.programs = programs;
        this.doors = doors;
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
        return start(data, applications, ports, terminal, UnaryOperator.identity(), StackShape.SINGLE);
    }

    /** The same with three brokers and two replicas of every service, which share one address. */
    public static LocalStack startCluster(
            Path data, Map<Service, Path> applications, StackPorts ports, Terminal terminal) {
        return start(data, applications, ports, terminal, UnaryOperator.identity(), StackShape.CLUSTER);
    }

    /** The same, whose services can be told at which step of their work to halt: {@link #orderHalt}. */
    public static LocalStack startHaltable(
            Path data, Map<Service, Path> applications, StackPorts ports, Terminal terminal) {
        return start(
                data,
                applications,
                ports,
                terminal,
                program -> program.haltingAsOrderedIn(orders(data, program.service())),
                StackShape.SINGLE);
    }

    private static LocalStack start(
            Path data,
            Map<Service, Path> applications,
            StackPorts ports,
            Terminal terminal,
            UnaryOperator<ServiceProgram> kind,
            StackShape shape) {
        var guard = ProcessGuard.start();
        var stack = start(data, applications, ports, terminal, guard, kind, shape);
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
        return start(data, applications, ports, terminal, guard, kind, StackShape.SINGLE);
    }

    private static LocalStack start(
            Path data,
            Map<Service, Path> applications,
            StackPorts ports,
            Terminal terminal,
            ProcessGuard guard,
            UnaryOperator<ServiceProgram> kind,
            StackShape shape) {
        var brokers = shape.brokers() == 1 ? Brokers.one(data, ports) : Brokers.cluster(data, ports, shape.brokers());
        var addresses = new StackAddresses(ports, brokers.ports());
        var logs = data.resolve("logs");
        var programs = new ArrayList<ServiceProgram>();
        new EnumMap<>(applications).forEach((service, folder) -> {
            var program =
                    kind.apply(ServiceProgram.of(service, folder, addresses, logs.resolve(service.module() + ".log")));
            program.requirePackaged();
            programs.addAll(replicas(program, shape.replicas()));
        });
        PortCheck.requireFree(ports);
        var servers = new LinkedHashMap<String, Supervised>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return new StackStart(data, addresses, brokers, terminal, guard, threads, servers)
                        .run(List.copyOf(programs));
            } catch (StackFailure e) {
                // Who still waits for another server need not wait any longer.
                threads.shutdownNow();
                throw e;
            }
        } catch (StackFailure e) {
            // Interrupted or not: what did start must end.
            new LocalStack(data, addresses, data, servers, List.of(), Map.of()).stop();
            throw e;
        }
    }

    /** The program itself if it is to be alone; otherwise that many, each at a port of its own. */
    private static List<ServiceProgram> replicas(ServiceProgram program, int count) {
        if (count == 1) {
            return List.of(program);
        }
        var ports = FreePorts.take(count);
        return IntStream.range(0, count)
                .mapToObj(i -> program.replica(Integer.toString(i + 1), ports.get(i)))
                .toList();
    }

    /** What can be started beside the running stack so that its next start is fast; broker and issuer in a folder of their own. */
    List<Training.Trainee> trainees(Path folder, ProcessGuard guard) {
        return Stream.concat(
                        Stream.of(KafkaBroker.trainee(folder, guard), Issuer.trainee(folder, guard)),
                        programs.stream().map(program -> program.trainee(guard)))
                .toList();
    }

    static <T> T get(Future<T> future) {
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

    /** Waits until a service, and every replica of it, answers that it is ready, for example after it was killed. */
    public void awaitReady(Service service) {
        long end = System.nanoTime() + SERVICE_LIMIT.toNanos();
        for (ServiceProgram program : programs) {
            while (program.service() == service && !program.isReady()) {
                if (System.nanoTime() > end) {
                    throw new StackFailure(program.name() + " is not ready; its log: "
                            + server(program.name()).current().log());
                }
                Api.pause(Duration.ofMillis(100));
            }
        }
    }

    /** The names of a service's replicas; its own alone where it has none beside it. */
    public List<String> replicas(Service service) {
        return programs.stream()
                .filter(program -> program.service() == service)
                .map(ServiceProgram::name)
                .toList();
    }

    /** The names of the brokers. */
    public List<String> brokers() {
        return servers.keySet().stream()
                .filter(name -> name.startsWith(Brokers.NAME))
                .toList();
    }

    /** Kills a replica or a broker (kill -9); it is started again by itself. */
    public void kill(String name) {
        server(name).current().kill();
    }

    /** Replaces a replica in order, as an upgrade does: it gets no new connection, ends what it has begun, and another takes its place. */
    public void roll(Service service, String name) {
        var program = programs.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        var door = Objects.requireNonNull(doors.get(service), "replicas share an address");
        door.leaveOut(program.port());
        server(name).current().stop(STOP_LIMIT);
        awaitReady(service);
        door.takeIn(program.port());
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
        replicas(service).forEach(this::kill);
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
        kill(Brokers.NAME);
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
        return server(Brokers.NAME).takeAway();
    }

    Supervised server(String name) {
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
        doors.values().forEach(Balancer::close);
        var beneath = new ArrayList<>(brokers());
        beneath.add(ISSUER);
        together(
                servers.keySet().stream()
                        .filter(name -> !beneath.contains(name) && !name.equals(POSTGRES))
                        .toList(),
                STOP_LIMIT);
        together(beneath, Duration.ofSeconds(5));
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

package vn.thads.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One start of a stack, and what it needs at hand. */
record StackStart(
        Path data,
        StackAddresses addresses,
        Brokers brokers,
        Terminal terminal,
        ProcessGuard guard,
        ExecutorService threads,
        Map<String, Supervised> servers) {
    LocalStack run(List<ServiceProgram> programs) {
        var kafka = threads.submit(() -> brokers.start(guard, threads));
        var issuer = threads.submit(this::issuer);
        var postgres = LocalStack.get(threads.submit(this::postgres));
        watch(LocalStack.POSTGRES, postgres.process(), () -> postgres().process());
        terminal.step("PostgreSQL 18 sẵn sàng", "PostgreSQL ready");
        watch(LocalStack.ISSUER, LocalStack.get(issuer).process(), () -> issuer().process());
        terminal.step("máy cấp token OIDC sẵn sàng", "OIDC issuer ready");
        // Four services at once would starve a broker for which they then wait.
        var started = LocalStack.get(kafka);
        for (int i = 0; i < started.size(); i++) {
            var node = brokers.nodes().get(i);
            watch(
                    brokers.name(node),
                    started.get(i).process(),
                    () -> brokers.start(node, guard).process());
        }
        terminal.step("Kafka sẵn sàng", "Kafka ready");
        programs.forEach(program -> watch(program.name(), program.start(guard), () -> program.start(guard)));
        terminal.step("đang khởi động bốn dịch vụ", "the services are starting");
        var stack = new LocalStack(data, addresses, postgres.data(), servers, programs, doors(programs));
        var waiting = programs.stream()
                .map(program -> threads.submit(() -> ready(stack, program)))
                .toList();
        waiting.forEach(LocalStack::get);
        return stack;
    }

    /** Replicas of a service share its address. */
    private Map<Service, Balancer> doors(List<ServiceProgram> programs) {
        return programs.stream()
                .collect(Collectors.groupingBy(
                        ServiceProgram::service, Collectors.mapping(ServiceProgram::port, Collectors.toList())))
                .entrySet()
                .stream()
                .filter(replicas -> replicas.getValue().size() > 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        replicas -> Balancer.open(addresses.ports().of(replicas.getKey()), replicas.getValue())));
    }

    private String ready(LocalStack stack, ServiceProgram program) {
        stack.server(program.name()).current().awaitReady(LocalStack.SERVICE_LIMIT, program::isReady);
        terminal.step(program.name() + " sẵn sàng", program.name() + " ready");
        return program.name();
    }

    private void watch(String name, ServerProcess process, Supplier<ServerProcess> starter) {
        servers.put(name, new Supervised(process, starter, terminal));
    }

    private PostgresServer postgres() {
        var databases = Stream.of(Service.values()).map(Service::database).toList();
        return PostgresServer.start(
                data.resolve("postgres"), port(StackPorts.POSTGRES), databases, log("postgres"), guard);
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

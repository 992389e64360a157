package vn.thads.localstack;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the servers of one stack are reached.
 *
 * @param ports  of each server by its name
 * @param brokers  ports of all brokers
 */
record StackAddresses(StackPorts ports, List<Integer> brokers) {
    StackAddresses(StackPorts ports) {
        this(ports, List.of(ports.named(StackPorts.KAFKA)));
    }

    String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    String jdbcUrl(Service service) {
        return "jdbc:postgresql://127.0.0.1:" + ports.named(StackPorts.POSTGRES) + "/" + service.database();
    }

    String kafka() {
        return brokers.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    String issuer() {
        return "http://127.0.0.1:" + ports.named(StackPorts.ISSUER) + "/thads";
    }
}

package vn.thads.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * The brokers of a stack: one, or as many as a cluster has.
 *
 * @param data  folder of the stack
 * @param nodes  each of them
 */
record Brokers(Path data, List<KafkaListeners> nodes) {
    static final String NAME = "Kafka";

    Brokers {
        nodes = List.copyOf(nodes);
    }

    static Brokers one(Path data, StackPorts ports) {
        int port = ports.named(StackPorts.KAFKA);
        return new Brokers(data, List.of(KafkaListeners.open(port, ports.named(StackPorts.KAFKA_CONTROLLER))));
    }

    /** That many; the first at the ports that a broker alone would have. */
    static Brokers cluster(Path data, StackPorts ports, int count) {
        var more = FreePorts.take(2 * (count - 1));
        var brokers = IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? ports.named(StackPorts.KAFKA) : more.get(i - 1))
                .toList();
        var controllers = IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? ports.named(StackPorts.KAFKA_CONTROLLER) : more.get(count - 2 + i))
                .toList();
        return new Brokers(
                data,
                IntStream.rangeClosed(1, count)
                        .mapToObj(node -> KafkaListeners.ofCluster(node, brokers, controllers))
                        .toList());
    }

    List<Integer> ports() {
        return nodes.stream().map(KafkaListeners::port).toList();
    }

    List<String> names() {
        return nodes.stream().map(this::name).toList();
    }

    String name(KafkaListeners node) {
        return node.brokers() == 1 ? NAME : NAME + "-" + node.node();
    }

    /** Starts all of them, and makes what topics are missing. */
    List<KafkaBroker> start(ProcessGuard guard, ExecutorService threads) {
        var starting = nodes.stream()
                .map(node -> threads.submit(() -> start(node, guard)))
                .toList();
        var started = starting.stream().map(LocalStack::get).toList();
        started.getFirst().makeTopics(nodes.getFirst());
        return started;
    }

    /** Starts one of them once more. */
    KafkaBroker start(KafkaListeners node, ProcessGuard guard) {
        String folder = name(node).toLowerCase(java.util.Locale.ROOT);
        var broker = KafkaBroker.startNode(
                data.resolve(folder), node, data.resolve("logs").resolve(folder + ".log"), guard);
        if (nodes.size() == 1) {
            // its data may have been taken away
            broker.makeTopics(node);
        }
        return broker;
    }
}

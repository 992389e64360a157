package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** One real Kafka broker (KRaft, broker and controller in one process) with the suite's topics. */
public final class KafkaBroker {
    /** Every stream and its dead letters; kept for ever. */
    public static final List<String> TOPICS = List.of(
            "thads.cases.v1",
            "thads.officers.v1",
            "thads.complaints.v1",
            "thads.reports.v1",
            "thads.cases.v1.dlq",
            "thads.officers.v1.dlq",
            "thads.complaints.v1.dlq",
            "thads.reports.v1.dlq");

    private static final int PARTITIONS = 12;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final String CLUSTER_ID = "dGhhZHMtbG9jYWwtMDAwMQ";

    private final ServerProcess process;
    private final int port;

    private KafkaBroker(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the broker, waits for its metadata (an open port is not yet a ready broker) and makes missing topics. */
    public static KafkaBroker start(Path folder, int port, int controllerPort, Path log, ProcessGuard guard) {
        var alone = KafkaListeners.open(port, controllerPort);
        var broker = startNode(folder, alone, log, guard);
        broker.makeTopics(alone);
        return broker;
    }

    /** Starts one of several brokers; it is ready as soon as most of them are. Whoever starts them makes the topics. */
    static KafkaBroker startNode(Path folder, KafkaListeners listeners, Path log, ProcessGuard guard) {
        return start(folder, listeners, log, guard, cache(ServerJars.listed()).use());
    }

    /** Makes the suite's topics once every broker of the cluster is there. */
    void makeTopics(KafkaListeners cluster) {
        try (var admin = admin()) {
            process.awaitReady(START_LIMIT, () -> nodes(admin) == cluster.brokers());
            makeTopics(admin, cluster);
        }
    }

    /** Starts a broker without topics; the listeners say who comes in, and what he may do there. */
    public static KafkaBroker startBare(Path folder, KafkaListeners listeners, Path log, ProcessGuard guard) {
        return start(folder, listeners, log, guard, "-Xshare:auto");
    }

    private static KafkaBroker start(
            Path folder, KafkaListeners listeners, Path log, ProcessGuard guard, String cacheOption) {
        var jars = ServerJars.listed();
        int port = listeners.port();
        var properties = configure(folder, listeners);
        format(jars, folder, new Format(listeners.node(), properties, log));
        var command = new ArrayList<>(Java.command(
                "-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:aot=error", cacheOption));
        command.addAll(List.of("-cp", jars.classPath(), "kafka.Kafka", properties.toString()));
        var process = ServerProcess.start(ServerCommand.java("Kafka", command, Map.of(), log), guard);
        var broker = new KafkaBroker(process, port);
        try (var admin = broker.admin()) {
            process.awaitReady(START_LIMIT, () -> broker.accepts(admin));
        }
        return broker;
    }

    private static StartCache cache(ServerJars jars) {
        return StartCache.shared("kafka", jars.classPath());
    }

    /** A broker of its own in an own folder, which nobody uses. */
    static Training.Trainee trainee(Path folder, ProcessGuard guard) {
        return new Training.Trainee() {
            @Override
            public StartCache cache() {
                return KafkaBroker.cache(ServerJars.listed());
            }

            @Override
            public ServerProcess start() {
                var ports = FreePorts.take(2);
                var data = folder.resolve("kafka");
                var listeners = KafkaListeners.open(ports.get(0), ports.get(1));
                return KafkaBroker.start(data, listeners, data.resolve("kafka.log"), guard, cache().leave())
                        .process();
            }
        };
    }

    private static Path configure(Path folder, KafkaListeners listeners) {
        var settings =
                """
                process.roles=broker,controller
                node.id=%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%2$s
                offsets.topic.replication.factor=%3$d
                transaction.state.log.replication.factor=%3$d
                transaction.state.log.min.isr=%4$d
                share.coordinator.state.topic.replication.factor=%3$d
                share.coordinator.state.topic.min.isr=%4$d
                min.insync.replicas=%4$d
                offsets.topic.num.partitions=4
                transaction.state.log.num.partitions=4
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=16777216
                auto.create.topics.enable=false
                log.retention.hours=-1
                """.formatted(listeners.node(), folder.resolve("log"), listeners.copies(), listeners.writtenCopies())
                        + listeners.settings();
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("server.properties"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a folder is formatted by. */
    private record Format(int node, Path properties, Path log) {}

    /** Two small files mark a formatted folder. They are made once per version and node, then copied: it saves a JVM start. */
    private static void format(ServerJars jars, Path folder, Format format) {
        var marks = List.of("meta.properties", "bootstrap.checkpoint");
        var data = Folders.create(folder.resolve("log"));
        if (Files.exists(data.resolve(marks.getFirst()))) {
            return;
        }
        var made = Folders.cache()
                .resolve(jars.version("kafka_2.13") + (format.node() == 1 ? "" : "-node-" + format.node()));
        try {
            if (!Files.exists(made)) {
                formatByTool(jars, format);
                var half = Files.createTempDirectory(Folders.cache(), "kafka-format");
                for (var mark : marks) {
                    Files.copy(data.resolve(mark), half.resolve(mark));
                }
                keep(half, made);
            } else {
                for (var mark : marks) {
                    Files.copy(made.resolve(mark), data.resolve(mark));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path half, Path made) throws IOException {
        try {
            Files.move(half, made);
        } catch (IOException e) {
            // Another JVM was first: its copy is as good as ours.
            if (!Files.exists(made)) {
                throw e;
            }
            Folders.delete(half);
        }
    }

    private static void formatByTool(ServerJars jars, Format format) throws IOException {
        var command = new ArrayList<>(Java.command("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", jars.classPath(), "kafka.tools.StorageTool"));
        command.addAll(List.of(
                "format",
                "--ignore-formatted",
                "-t",
                CLUSTER_ID,
                "-c",
                format.properties().toString()));
        Files.createDirectories(format.log().getParent());
        try {
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(format.log().toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackFailure("Kafka could not format its folder; see " + format.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while formatting Kafka's folder.", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "request.timeout.ms",
                "2000",
                "default.api.timeout.ms",
                "30000",
                "reconnect.backoff.ms",
                "50",
                "reconnect.backoff.max.ms",
                "100"));
    }

    private boolean accepts(Admin admin) {
        return Http.listens(port) && nodes(admin) > 0;
    }

    /** How many brokers are there, as this one knows. */
    private static int nodes(Admin admin) {
        try {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).size();
        } catch (ExecutionException | TimeoutException _) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for Kafka.", e);
        }
    }

    private static void makeTopics(Admin admin, KafkaListeners cluster) {
        try {
            var config = Map.of(
                    "retention.ms",
                    "-1",
                    "cleanup.policy",
                    "delete",
                    "max.message.bytes",
                    "20971520",
                    "min.insync.replicas",
                    Integer.toString(cluster.writtenCopies()));
            var topics = TOPICS.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) cluster.copies()).configs(config))
                    .toList();
            for (var made : admin.createTopics(topics).values().values()) {
                made.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new StackFailure("Kafka could not make its topics: " + e.getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new StackFailure("Kafka could not make its topics in time.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while making topics.", e);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public ServerProcess process() {
        return process;
    }
}

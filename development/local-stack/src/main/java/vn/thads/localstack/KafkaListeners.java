package vn.thads.localstack;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a broker listens, and who may come in there.
 *
 * @param node  its number among the brokers of its cluster, from 1
 * @param brokers  how many there are
 * @param port  where whoever administers it comes in without a login
 * @param settings  lines of the broker's properties
 */
public record KafkaListeners(int node, int brokers, int port, String settings) {
    /** Everybody on this machine, as the local stack needs it. */
    static KafkaListeners open(int port, int controllerPort) {
        return new KafkaListeners(1, 1, port, """
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                """.formatted(port, controllerPort));
    }

    /** One of several brokers, each a controller too; everybody on this machine comes in. */
    static KafkaListeners ofCluster(int node, List<Integer> ports, List<Integer> controllerPorts) {
        String voters = IntStream.rangeClosed(1, controllerPorts.size())
                .mapToObj(voter -> voter + "@127.0.0.1:" + controllerPorts.get(voter - 1))
                .collect(Collectors.joining(","));
        int port = ports.get(node - 1);
        return new KafkaListeners(node, ports.size(), port, """
                controller.quorum.voters=%3$s
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                """.formatted(port, controllerPorts.get(node - 1), voters));
    }

    /** Copies of which one may be lost: three where there are three brokers. */
    int copies() {
        return Math.min(brokers, 3);
    }

    /** Copies that must be written before a record counts as written. */
    int writtenCopies() {
        return Math.max(1, copies() - 1);
    }

    /**
     * Clients come through somebody who stands between them and the broker, and are told his address.
     *
     * @param port  inner listener
     * @param clientPort  where he comes in for them
     * @param betweenPort  where they find him
     */
    public static KafkaListeners behind(int port, int clientPort, int betweenPort, int controllerPort) {
        return new KafkaListeners(1, 1, port, """
                controller.quorum.voters=1@127.0.0.1:%4$d
                listeners=INSIDE://127.0.0.1:%1$d,CLIENTS://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%4$d
                advertised.listeners=INSIDE://127.0.0.1:%1$d,CLIENTS://127.0.0.1:%3$d
                listener.security.protocol.map=INSIDE:PLAINTEXT,CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=INSIDE
                """.formatted(port, clientPort, betweenPort, controllerPort));
    }

    /**
     * Clients come by TLS and log in (SCRAM); what they have no right to is refused to them.
     *
     * @param port  inner listener
     * @param clientPort  that of the clients
     * @param keyStore  private key and certificate of the broker in one PEM file
     */
    public static KafkaListeners secured(int port, int clientPort, int controllerPort, Path keyStore) {
        return new KafkaListeners(1, 1, port, """
                controller.quorum.voters=1@127.0.0.1:%3$d
                listeners=INSIDE://127.0.0.1:%1$d,CLIENTS://127.0.0.1:%2$d,CONTROLLER://127.0.0.1:%3$d
                advertised.listeners=INSIDE://127.0.0.1:%1$d,CLIENTS://127.0.0.1:%2$d
                listener.security.protocol.map=INSIDE:PLAINTEXT,CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=INSIDE
                sasl.enabled.mechanisms=SCRAM-SHA-512
                listener.name.clients.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required;
                listener.name.clients.ssl.keystore.type=PEM
                listener.name.clients.ssl.keystore.location=%4$s
                authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
                super.users=User:ANONYMOUS
                """.formatted(port, clientPort, controllerPort, keyStore));
    }
}

package vn.thads.platform.event;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** What our settings of the brokers are in the words of Kafka's clients. What contradicts itself is refused in a sentence. */
final class KafkaConnection {
    private static final Set<String> MECHANISMS = Set.of("SCRAM-SHA-512", "SCRAM-SHA-256");
    private static final String LOGIN =
            "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";";

    private KafkaConnection() {}

    static Map<String, Object> of(String bootstrapServers, KafkaSettings settings) {
        requireServers(bootstrapServers);
        SecurityProtocol protocol = settings.securityProtocol();
        Map<String, Object> connection = new LinkedHashMap<>();
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        connection.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol.name);
        if (isOneOf(protocol, SecurityProtocol.SSL, SecurityProtocol.SASL_SSL)) {
            settings.caFile().ifPresent(file -> trust(file, connection));
        } else if (settings.caFile().isPresent()) {
            throw wrong("thads.kafka.ca-file is set, but thads.kafka.security-protocol is " + protocol.name
                    + ", which is without TLS: set it to SSL or SASL_SSL");
        }
        if (isOneOf(protocol, SecurityProtocol.SASL_PLAINTEXT, SecurityProtocol.SASL_SSL)) {
            logIn(settings, connection);
        } else if (settings.user().isPresent() || settings.password().isPresent()) {
            throw wrong("thads.kafka.user or thads.kafka.password is set, but thads.kafka.security-protocol is "
                    + protocol.name + ", which sends neither: set it to SASL_SSL");
        }
        return Map.copyOf(connection);
    }

    private static boolean isOneOf(SecurityProtocol protocol, SecurityProtocol one, SecurityProtocol other) {
        return protocol == one || protocol == other;
    }

    private static void requireServers(String servers) {
        for (String server : servers.split(",", -1)) {
            if (!server.strip().matches("(?:[^:,\\s]+|\\[[0-9a-fA-F:]+]):[1-9][0-9]{0,4}")) {
                throw wrong("kafka.bootstrap.servers is \"" + servers
                        + "\": name host:port of one or more brokers, such as kafka:9092");
            }
        }
    }

    private static void trust(Path file, Map<String, Object> connection) {
        if (!Files.isReadable(file)) {
            throw wrong("thads.kafka.ca-file is " + file
                    + ", which cannot be read: name the certificate of the brokers' authority as a PEM file");
        }
        connection.put(SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
        connection.put(SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG, file.toString());
    }

    private static void logIn(KafkaSettings settings, Map<String, Object> connection) {
        if (!MECHANISMS.contains(settings.saslMechanism())) {
            throw wrong("thads.kafka.sasl-mechanism is \"" + settings.saslMechanism()
                    + "\": only SCRAM-SHA-512 and SCRAM-SHA-256 are spoken");
        }
        String protocol = settings.securityProtocol().name;
        String user = settings.user()
                .orElseThrow(() -> wrong("thads.kafka.user is not set, but thads.kafka.security-protocol is " + protocol
                        + ": name the user of this service at the brokers"));
        String password = settings.password()
                .orElseThrow(() -> wrong("thads.kafka.password is not set, but thads.kafka.security-protocol is "
                        + protocol + ": give the password of " + user));
        connection.put(SaslConfigs.SASL_MECHANISM, settings.saslMechanism());
        connection.put(SaslConfigs.SASL_JAAS_CONFIG, LOGIN.formatted(quoted(user), quoted(password)));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static ConfigurationException wrong(String sentence) {
        return new ConfigurationException(sentence);
    }
}

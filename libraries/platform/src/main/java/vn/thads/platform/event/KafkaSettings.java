package vn.thads.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/** How every client of this service speaks to the brokers of {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "thads.kafka")
interface KafkaSettings {
    /** PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL, as the listener of the brokers is set. */
    @WithDefault("PLAINTEXT")
    SecurityProtocol securityProtocol();

    /** Certificate of the authority that signed those of the brokers, PEM; without one those of the JDK are trusted. */
    Optional<Path> caFile();

    /** SCRAM-SHA-512 or SCRAM-SHA-256, where the protocol is SASL_SSL or SASL_PLAINTEXT. */
    @WithDefault("SCRAM-SHA-512")
    String saslMechanism();

    /** User at the brokers, where the protocol is SASL_SSL or SASL_PLAINTEXT. */
    Optional<String> user();

    /** Password of that user. */
    Optional<String> password();
}

package vn.thads.platform.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clients of the brokers, set for the promises that the journal and the inbox give. Not a record: it would print the password. */
@Singleton
public final class KafkaClients {
    /** Largest event: a case with a long past is told in one. */
    static final int MAX_EVENT_BYTES = 20 * 1024 * 1024;

    private static final int RECONNECT_MILLIS = 1_000;

    private final Map<String, Object> connection;

    @Inject
    KafkaClients(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, KafkaSettings settings) {
        this.connection = KafkaConnection.of(bootstrapServers, settings);
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                settings(Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        // never give a record up: one that fails while its successor succeeds would leave the order
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.MAX_VALUE,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.LINGER_MS_CONFIG,
                        2,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        MAX_EVENT_BYTES,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        RECONNECT_MILLIS)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Reads in a group; the group only shares out partitions, the offsets are in the database. */
    Consumer<byte[], byte[]> groupConsumer(String group, int batchRecords) {
        Properties settings = consumerSettings(batchRecords);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        // a killed process gives its partitions back after six seconds
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Reads the partitions that it is told to. */
    Consumer<byte[], byte[]> freeConsumer(int batchRecords) {
        return new KafkaConsumer<>(
                consumerSettings(batchRecords), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Asks and makes topics; whoever takes it closes it. */
    public Admin admin() {
        return Admin.create(settings(Map.of(
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000)));
    }

    private Properties consumerSettings(int batchRecords) {
        return settings(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                batchRecords,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                100,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                RECONNECT_MILLIS));
    }

    private Properties settings(Map<String, Object> special) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.putAll(special);
        return settings;
    }
}

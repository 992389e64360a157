package vn.thads.platform.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics that are missing and tells which is which.
 *
 * @param clients how to reach the broker
 * @param settings what a new topic is like, and whether this process makes any
 */
record Topics(KafkaClients clients, EventSettings settings) {
    private static final String DEAD_LETTERS = ".dlq";

    static String deadLettersOf(String topic) {
        return topic + DEAD_LETTERS;
    }

    /**
     * Creates each topic and its topic of dead letters unless they are there, or unless others make topics here. Whoever comes first
     * creates them.
     *
     * @return the topics that were made
     */
    Set<String> createMissing(Collection<String> topics) throws InterruptedException, ExecutionException {
        if (!settings.createTopics()) {
            return Set.of();
        }
        try (Admin admin = clients.admin()) {
            Set<String> missing = new TreeSet<>();
            for (String topic : topics) {
                missing.add(topic);
                missing.add(deadLettersOf(topic));
            }
            missing.removeAll(admin.listTopics().names().get());
            List<NewTopic> wanted = missing.stream().map(this::keptForEver).toList();
            for (var creation : admin.createTopics(wanted).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            return missing;
        }
    }

    /** The id of each topic: a topic that was deleted and made anew has another one, and its offsets begin again. */
    Map<String, String> ids(Collection<String> topics) throws InterruptedException, ExecutionException {
        try (Admin admin = clients.admin()) {
            Map<String, String> ids = new HashMap<>();
            Map<String, TopicDescription> described =
                    admin.describeTopics(topics).allTopicNames().get();
            described.forEach(
                    (topic, description) -> ids.put(topic, description.topicId().toString()));
            return ids;
        }
    }

    private NewTopic keptForEver(String topic) {
        return new NewTopic(topic, settings.partitions(), settings.replication())
                .configs(Map.of(
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        Integer.toString(settings.minInSyncReplicas()),
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(KafkaClients.MAX_EVENT_BYTES)));
    }
}

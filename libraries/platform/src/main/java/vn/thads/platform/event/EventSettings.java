package vn.thads.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How this service takes part in the events. */
@ConfigMapping(prefix = "thads.events")
interface EventSettings {
    /** Topic that the service owns; without one it tells nothing. */
    Optional<String> topic();

    /** CloudEvents source, such as {@code /case-service}. */
    @WithDefault("/unnamed-service")
    String source();

    /** Key under which records are sealed that were set aside, any text. Without one the key of the local stack seals, with a warning. */
    Optional<String> sealingKey();

    /** Copies of each partition, where this service creates a topic; 3 where there are three brokers. */
    @WithDefault("1")
    short replication();

    /** Copies that must be written before an event counts as published, where this service creates a topic; 2 of 3. */
    @WithDefault("1")
    int minInSyncReplicas();

    /** Whether this service creates topics that are missing; off where a job or an operator of the brokers makes them. */
    @WithDefault("true")
    boolean createTopics();

    /** Partitions of a topic that this service creates; never changed afterwards, since a key would move. */
    @WithDefault("12")
    int partitions();

    /** Records of one transaction of the inbox, at most. */
    @WithDefault("500")
    int batchRecords();

    /** Whether this process publishes and consumes; off where only the API is wanted. */
    @WithDefault("true")
    boolean enabled();
}

package vn.thads.platform.event;

import java.util.List;
import java.util.Set;

/**
 * What a service does with the events of others: a CDI bean ({@code @ApplicationScoped}); the inbox finds all of them.
 *
 * <p>{@link #apply} runs in the transaction of the inbox, together with the offsets: it opens none of its own, calls nobody over the
 * network and keeps nothing in memory. It sees each event of an aggregate once and in order; a batch mixes aggregates. When it
 * throws, its work is rolled back, the batch is divided until the guilty event stands alone, and that one becomes a dead letter.
 */
public interface EventConsumer {
    /** Name in logs and dead letters, such as {@code officer-replica}. */
    String name();

    /** Topics whose events it wants. */
    Set<String> topics();

    /**
     * Applies events in order.
     *
     * @param events one or more, of {@link #topics()} only
     */
    void apply(List<ReceivedEvent> events);

    /**
     * Applies events of the past within a rebuild: to empty tables beside the running ones, each event of an aggregate once and in
     * order, several such batches of other aggregates at the same time. The rows are those of {@link #apply}; whoever is told of news
     * there heard of these long ago.
     *
     * @param events one or more, of {@link #topics()} only
     */
    default void refill(List<ReceivedEvent> events) {
        apply(events);
    }
}

package vn.thads.platform.event;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Polls the topics of others, one batch one transaction. Where to go on reading stands in the database, in the same commit as the
 * effect; what Kafka keeps of it is a hint for monitoring.
 */
final class InboxLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(InboxLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BACK_OFF = Duration.ofMillis(500);
    private static final long LOOK_AT_TOPICS_NANOS = Duration.ofSeconds(10).toNanos();

    private final Topics topics;
    private final Set<String> subscribed;
    private final String group;
    private final int batchRecords;
    private final InboxStore store;
    private final CrashPoint crashPoint;
    private final Map<String, String> topicIds = new HashMap<>();
    private final Pause backOff = new Pause();
    private volatile boolean running = true;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private volatile @Nullable String problem;
    private volatile long lag;
    private final AtomicLong errors = new AtomicLong();

    InboxLoop(
            Topics topics,
            Set<String> subscribed,
            String group,
            int batchRecords,
            InboxStore store,
            CrashPoint crashPoint) {
        this.topics = topics;
        this.subscribed = Set.copyOf(subscribed);
        this.group = group;
        this.batchRecords = batchRecords;
        this.store = store;
        this.crashPoint = crashPoint;
    }

    /** One transaction: the effect of the records and the offsets behind them. */
    interface InboxStore {
        void take(List<Envelope> records, List<InboxSql.Offset> offsets) throws SQLException;

        List<InboxSql.Offset> offsets() throws SQLException;
    }

    void stop() {
        running = false;
        backOff.end();
        Consumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
    }

    /** Records that are known to wait in the partitions of this process. */
    long lag() {
        return lag;
    }

    long errors() {
        return errors.get();
    }

    @Nullable
    String problem() {
        return problem;
    }

    @Override
    public void run() {
        while (running) {
            try {
                readTopicIds();
                try (Consumer<byte[], byte[]> fresh = topics.clients().groupConsumer(group, batchRecords)) {
                    consumer = fresh;
                    fresh.subscribe(subscribed, new SeekToStored(fresh));
                    poll(fresh);
                }
            } catch (WakeupException e) {
                LOG.debug("The inbox stops", e);
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException | ExecutionException | Error e) {
                // an error too: nobody would begin again for a thread that is gone
                troubled(e);
            } finally {
                consumer = null;
            }
        }
    }

    private void troubled(Throwable e) {
        problem = Transience.reason(e);
        errors.incrementAndGet();
        if (e instanceof SQLException || e instanceof KafkaException || e instanceof ExecutionException) {
            LOG.warnf("The inbox of %s begins again: %s", group, problem);
        } else {
            LOG.errorf(e, "The inbox of %s begins again", group);
        }
        try {
            if (backOff.await(BACK_OFF)) {
                running = false;
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }

    private void readTopicIds() throws InterruptedException, ExecutionException {
        topics.createMissing(subscribed);
        topicIds.clear();
        topicIds.putAll(topics.ids(subscribed));
    }

    private void poll(Consumer<byte[], byte[]> polling) throws SQLException, InterruptedException, ExecutionException {
        long looked = System.nanoTime();
        while (running) {
            ConsumerRecords<byte[], byte[]> records = polling.poll(POLL);
            if (!records.isEmpty()) {
                take(polling, records);
            }
            problem = null;
            lag = lagOf(polling);
            if (System.nanoTime() - looked > LOOK_AT_TOPICS_NANOS) {
                if (!topics.ids(subscribed).equals(topicIds)) {
                    LOG.warnf("A topic of %s was made anew: reading from its beginning", group);
                    return; // run() begins again with the new ids
                }
                looked = System.nanoTime();
            }
        }
    }

    private void take(Consumer<byte[], byte[]> polling, ConsumerRecords<byte[], byte[]> records) throws SQLException {
        crashPoint.reached(CrashPoint.Step.AFTER_POLL);
        List<Envelope> envelopes = new ArrayList<>(records.count());
        List<InboxSql.Offset> offsets = new ArrayList<>();
        Map<TopicPartition, OffsetAndMetadata> hints = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> part = records.records(partition);
            part.forEach(record -> envelopes.add(Envelope.of(record)));
            long next = part.getLast().offset() + 1;
            offsets.add(new InboxSql.Offset(partition.topic(), partition.partition(), idOf(partition), next));
            hints.put(partition, new OffsetAndMetadata(next));
        }
        store.take(envelopes, offsets);
        crashPoint.reached(CrashPoint.Step.AFTER_INBOX_COMMIT);
        polling.commitAsync(hints, null);
    }

    private String idOf(TopicPartition partition) {
        return topicIds.getOrDefault(partition.topic(), "");
    }

    private static long lagOf(Consumer<byte[], byte[]> polling) {
        return polling.assignment().stream()
                .mapToLong(partition -> polling.currentLag(partition).orElse(0))
                .sum();
    }

    /** Goes on where the database says; an offset of a topic that was made anew counts for nothing. */
    private final class SeekToStored implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> seeking;

        SeekToStored(Consumer<byte[], byte[]> seeking) {
            this.seeking = seeking;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // nothing is under way: a batch is finished before the next poll
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, InboxSql.Offset> stored;
            try {
                stored = store.offsets().stream()
                        .collect(Collectors.toMap(o -> new TopicPartition(o.topic(), o.partition()), o -> o));
            } catch (SQLException e) {
                throw new KafkaException("no offsets without the database", e);
            }
            for (TopicPartition partition : partitions) {
                InboxSql.Offset offset = stored.get(partition);
                boolean isOfThisTopic = offset != null && offset.topicId().equals(idOf(partition));
                seeking.seek(partition, offset != null && isOfThisTopic ? offset.next() : 0);
            }
        }
    }
}

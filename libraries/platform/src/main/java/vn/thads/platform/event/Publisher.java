package vn.thads.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends a wave of records and comes back when the broker has acknowledged every one of them. */
final class Publisher implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;
    private static final int LOOKS_BEFORE_TOPICS = 25;

    /**
     * So often the broker was asked about its topics, answered, and acknowledged nothing: its memory of this producer is another one than
     * the producer's own, as after the loss of its data, and no patience helps.
     */
    private static final int REMEDIES = 4;

    private final Producer<byte[], byte[]> producer;
    private final CrashPoint crashPoint;
    private final BooleanSupplier goesOn;

    Publisher(Producer<byte[], byte[]> producer, CrashPoint crashPoint, BooleanSupplier goesOn) {
        this.producer = producer;
        this.crashPoint = crashPoint;
        this.goesOn = goesOn;
    }

    /** What to try when the broker has been silent for some seconds: perhaps its topics are gone. */
    @FunctionalInterface
    interface Remedy {
        void apply() throws InterruptedException, ExecutionException;
    }

    /**
     * Publishes in order.
     *
     * @return whether all were acknowledged; false when the process is stopping
     * @throws ExecutionException if the broker refused a record for good, or answers and does not acknowledge: nothing of the wave counts
     *     as published, and a new producer sends it again
     */
    boolean publish(List<ProducerRecord<byte[], byte[]>> wave, Remedy remedy)
            throws InterruptedException, ExecutionException {
        crashPoint.reached(CrashPoint.Step.BEFORE_PUBLISH);
        List<Future<RecordMetadata>> answers = new ArrayList<>(wave.size());
        for (ProducerRecord<byte[], byte[]> record : wave) {
            answers.add(producer.send(record));
        }
        crashPoint.reached(CrashPoint.Step.AFTER_SEND);
        for (Future<RecordMetadata> answer : answers) {
            if (!acknowledged(answer, remedy)) {
                return false;
            }
        }
        crashPoint.reached(CrashPoint.Step.AFTER_ACKNOWLEDGEMENT);
        return true;
    }

    private boolean acknowledged(Future<RecordMetadata> answer, Remedy remedy)
            throws InterruptedException, ExecutionException {
        for (int look = 1; goesOn.getAsBoolean(); look++) {
            try {
                answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException silent) {
                if (look % LOOKS_BEFORE_TOPICS == 0) {
                    remedy.apply();
                }
                if (look == LOOKS_BEFORE_TOPICS * REMEDIES) {
                    throw new ExecutionException("the broker answers, and acknowledges nothing", silent);
                }
            }
        }
        return false;
    }

    /** Does not wait for the broker: what it has not acknowledged is still in the outbox. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

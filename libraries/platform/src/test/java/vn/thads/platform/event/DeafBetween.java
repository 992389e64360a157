package vn.thads.platform.event;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;

/**
 * Stands between clients and a real broker and hands everything on, but for what some producers write: the broker then answers all
 * their questions and acknowledges nothing, as it does when its memory of a producer is another one than the producer's own.
 */
final class DeafBetween implements AutoCloseable {
    private final ServerSocket door;
    private final int brokerPort;
    private final Set<Long> heard = new ConcurrentSkipListSet<>();
    private final Set<Long> unheard = new ConcurrentSkipListSet<>();

    private DeafBetween(ServerSocket door, int brokerPort) {
        this.door = door;
        this.brokerPort = brokerPort;
    }

    static DeafBetween open(int port, int brokerPort) throws IOException {
        var between = new DeafBetween(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), brokerPort);
        Thread.ofVirtual().start(between::receive);
        return between;
    }

    /** From now on nothing is heard of the producers that have written until now; others are. */
    void stopHearing() {
        unheard.addAll(heard);
    }

    /** Ids of the producers that got something written. */
    Set<Long> heard() {
        return new TreeSet<>(heard);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
                Thread.ofVirtual().start(() -> handOn(client, broker));
                Thread.ofVirtual().start(() -> answer(broker, client));
            } catch (IOException _) {
                // the door was closed, or one client has to come again
            }
        }
    }

    private void handOn(Socket client, Socket broker) {
        try (client;
                broker) {
            var in = new DataInputStream(client.getInputStream());
            var out = new DataOutputStream(broker.getOutputStream());
            while (true) {
                byte[] request = new byte[in.readInt()];
                in.readFully(request);
                if (isHeard(ByteBuffer.wrap(request))) {
                    out.writeInt(request.length);
                    out.write(request);
                    out.flush();
                }
            }
        } catch (IOException _) {
            // one of them has gone, the other goes with him
        }
    }

    private static void answer(Socket broker, Socket client) {
        try (broker;
                client) {
            broker.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException _) {
            // as above
        }
    }

    private boolean isHeard(ByteBuffer request) {
        RequestHeader header = RequestHeader.parse(request);
        if (header.apiKey() != ApiKeys.PRODUCE) {
            return true;
        }
        var written = ProduceRequest.parse(new ByteBufferAccessor(request), header.apiVersion());
        var producers = written.data().topicData().stream()
                .flatMap(topic -> topic.partitionData().stream())
                .flatMap(partition -> StreamSupport.stream(
                        ((MemoryRecords) partition.records()).batches().spliterator(), false))
                .map(RecordBatch::producerId)
                .toList();
        if (producers.stream().anyMatch(unheard::contains)) {
            return false;
        }
        heard.addAll(producers);
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}

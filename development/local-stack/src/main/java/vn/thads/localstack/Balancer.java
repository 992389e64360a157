package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several replicas: each connection goes to the next of them that listens, as a load balancer of a cluster does it.
 * A connection to a replica that dies is cut; whoever had it comes again and reaches another.
 */
final class Balancer implements AutoCloseable {
    private static final int CONNECT_MILLIS = 500;

    private final ServerSocket door;
    private final List<Integer> replicas;
    private final Set<Integer> leaving = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();

    private Balancer(ServerSocket door, List<Integer> replicas) {
        this.door = door;
        this.replicas = List.copyOf(replicas);
    }

    static Balancer open(int port, List<Integer> replicas) {
        try {
            var balancer = new Balancer(new ServerSocket(port, 200, InetAddress.getLoopbackAddress()), replicas);
            Thread.ofVirtual().name("balancer-" + port).start(balancer::receive);
            return balancer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No new connection goes to a replica that is about to end; those that it has stay. */
    void leaveOut(int replica) {
        leaving.add(replica);
    }

    /** It serves again. */
    void takeIn(int replica) {
        leaving.remove(replica);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException _) {
                // closed, or a client that has gone already
            }
        }
    }

    private void serve(Socket client) {
        var found = replica();
        if (found.isEmpty()) {
            close(client);
            return;
        }
        Socket replica = found.get();
        Thread.ofVirtual().start(() -> pass(replica, client));
        pass(client, replica);
    }

    private Optional<Socket> replica() {
        for (int i = 0; i < replicas.size(); i++) {
            int port = replicas.get(Math.floorMod(next.getAndIncrement(), replicas.size()));
            if (leaving.contains(port)) {
                continue;
            }
            var socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
                socket.setTcpNoDelay(true);
                return Optional.of(socket);
            } catch (IOException _) {
                close(socket);
            }
        }
        return Optional.empty();
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // one of them has gone, and the other goes with him
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

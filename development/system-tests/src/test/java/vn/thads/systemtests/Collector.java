package vn.thads.systemtests;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the spans that services tell (OTLP over HTTP), and keeps them in a file as they came. */
final class Collector implements AutoCloseable {
    private final HttpServer server;
    private final Path file;

    private Collector(HttpServer server, Path file) {
        this.server = server;
        this.file = file;
    }

    static Collector start(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file);
            var collector = new Collector(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), file);
            collector.server.createContext("/v1/traces", collector::take);
            collector.server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var told = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            synchronized (this) {
                try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
                    told.writeDelimitedTo(out);
                }
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /**
     * A span as it was told.
     *
     * @param service who told it
     * @param id its id
     * @param parent id of the span around it, or empty
     * @param name name
     * @param attributes what else it says, as text
     */
    record Told(String service, String id, String parent, String name, SortedMap<String, String> attributes) {}

    /** What was told until now of one trace, or of every trace where none is named. */
    List<Told> spans(String trace) {
        var spans = new ArrayList<Told>();
        try (InputStream in = Files.newInputStream(file)) {
            for (var told = next(in); told != null; told = next(in)) {
                for (var resource : told.getResourceSpansList()) {
                    String service = attributes(resource.getResource().getAttributesList())
                            .getOrDefault("service.name", "");
                    resource.getScopeSpansList().stream()
                            .flatMap(scope -> scope.getSpansList().stream())
                            .filter(span -> trace.isEmpty() || trace.equals(hex(span.getTraceId())))
                            .forEach(span -> spans.add(new Told(
                                    service,
                                    hex(span.getSpanId()),
                                    hex(span.getParentSpanId()),
                                    span.getName(),
                                    attributes(span.getAttributesList()))));
                }
            }
            return spans;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable ExportTraceServiceRequest next(InputStream in) throws IOException {
        return ExportTraceServiceRequest.parseDelimitedFrom(in);
    }

    private static SortedMap<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(Collectors.toMap(
                        KeyValue::getKey,
                        one -> one.getValue().hasStringValue()
                                ? one.getValue().getStringValue()
                                : Long.toString(one.getValue().getIntValue()),
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    /** Everything that was told, as it came. */
    Place place() {
        try {
            return new Place("spans", Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

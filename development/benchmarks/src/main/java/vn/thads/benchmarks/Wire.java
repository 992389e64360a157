package vn.thads.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** One connection that is kept: a request goes out as bytes, the answer comes in whole. Cheap, so that the load is not measured. */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 120_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** An answer. */
    record Answer(int status, String body) {
        boolean isOk() {
            return status >= 200 && status < 300;
        }
    }

    static byte[] get(String path, String token) {
        return head("GET", path, token).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String token, String key, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = head("POST", path, token)
                .append("Content-Type: application/json\r\nIdempotency-Key: ")
                .append(key)
                .append("\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private static StringBuilder head(String method, String path, String token) {
        return new StringBuilder(2048)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer ")
                .append(token)
                .append("\r\n");
    }

    Answer send(byte[] request) throws IOException {
        out.write(request);
        out.flush();
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        return new Answer(status, chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private String chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        int size = Integer.parseInt(line().strip(), 16);
        while (size > 0) {
            all.write(in.readNBytes(size));
            line();
            size = Integer.parseInt(line().strip(), 16);
        }
        line();
        return all.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the service closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = in.read();
        }
        return line.toString();
    }

    /** Replaces {@code {name}} in a text. */
    static String filled(String template, Map<String, String> values) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

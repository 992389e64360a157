package vn.thads.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Small questions to a server on this machine. */
final class Http {
    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private Http() {}

    static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) CONNECT.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static boolean answersOk(String url) {
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            var request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for " + url, e);
        }
    }
}

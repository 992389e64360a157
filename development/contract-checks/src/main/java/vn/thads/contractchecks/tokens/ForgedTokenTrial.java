package vn.thads.contractchecks.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.thads.contractchecks.AnswerRules;
import vn.thads.contractchecks.AnswerRules.Answer;
import vn.thads.contractchecks.ServedContract;
import vn.thads.localstack.testing.SharedServers;

/** Shows every forged token to a service: each is a 401 with a problem document, and nobody else is asked about it. */
public final class ForgedTokenTrial {
    private static final Duration LIFE = Duration.ofSeconds(3);

    private final String base;
    private final String path;

    /**
     * @param base address of the service
     * @param path what a ministry may read there
     */
    public ForgedTokenTrial(String base, String path) {
        this.base = base;
        this.path = path;
    }

    /** What is not refused as it should be. */
    public List<String> faults() {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer trap = trap(asked);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String address = "http://127.0.0.1:" + trap.getAddress().getPort();
            ForgedTokens tokens = new ForgedTokens(SharedServers.running().issuer(), address);
            List<String> faults = new ArrayList<>();
            if (answer(http, tokens.genuine()).statusCode() != 200) {
                faults.add("the genuine token was refused: the trial says nothing");
            }
            endsInTime(http, tokens).ifPresent(faults::add);
            AnswerRules rules = new AnswerRules(ServedContract.of(base));
            tokens.all().forEach((name, token) -> {
                HttpResponse<String> answer = answer(http, token);
                if (answer.statusCode() != 401) {
                    faults.add("a token %s was answered %d".formatted(name, answer.statusCode()));
                }
                rules.faults(
                                "GET",
                                path,
                                Answer.of(
                                        answer.statusCode(),
                                        answer.headers()
                                                .firstValue("Content-Type")
                                                .orElse(""),
                                        answer.body()))
                        .forEach(fault -> faults.add("a token %s: %s".formatted(name, fault)));
            });
            asked.forEach(request -> faults.add("a request went out: " + request));
            return faults;
        } finally {
            trap.stop(0);
        }
    }

    /** A token that was taken again and again is refused once it has ended, however well it is remembered. */
    private Optional<String> endsInTime(HttpClient http, ForgedTokens tokens) {
        Instant end = Instant.now().plus(LIFE).truncatedTo(ChronoUnit.SECONDS);
        String token = tokens.endingAt(end);
        boolean wasTaken = false;
        while (Instant.now().isBefore(end.plus(LIFE))) {
            boolean isBefore = Instant.now().isBefore(end);
            int status = answer(http, token).statusCode();
            if (status == 401 && wasTaken && !isBefore) {
                return Optional.empty();
            }
            wasTaken |= status == 200;
        }
        return Optional.of("a token that ended at %s was %s".formatted(end, wasTaken ? "taken later" : "never taken"));
    }

    private HttpResponse<String> answer(HttpClient http, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer trap(List<String> asked) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                asked.add(exchange.getRequestURI().toString());
                byte[] nothing = "{\"keys\":[]}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, nothing.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(nothing);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thads.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An OIDC issuer as a process. It gives anyone any token: for one machine only, never outside a demonstration. */
public final class Issuer {
    /** Secret of every client of the local stack. */
    public static final String SECRET = "local";

    private static final String REALM = "thads";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final Duration TOKEN_LIFE = Duration.ofHours(8);
    private static final ObjectMapper JSON = new JsonMapper();

    private final ServerProcess process;
    private final int port;

    private Issuer(ServerProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    public static Issuer start(Path folder, int port, Path log, ProcessGuard guard) {
        return start(folder, port, log, guard, cache(ServerJars.listed()).use());
    }

    private static Issuer start(Path folder, int port, Path log, ProcessGuard guard, String cacheOption) {
        var jars = ServerJars.listed();
        Path config;
        try {
            Files.createDirectories(folder);
            config = Files.writeString(folder.resolve("issuer.json"), configuration(IssuerClient.all()));
        } catch (IOException e) {
            throw new StackFailure("The issuer's configuration could not be written: " + e.getMessage(), e);
        }
        var command = new ArrayList<>(
                Java.command("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:aot=error", cacheOption));
        command.addAll(List.of("-cp", jars.classPath(), "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt"));
        var environment = Map.of(
                "SERVER_HOSTNAME",
                "127.0.0.1",
                "SERVER_PORT",
                Integer.toString(port),
                "JSON_CONFIG_PATH",
                config.toString());
        var process = ServerProcess.start(ServerCommand.java("OIDC issuer", command, environment, log), guard);
        var issuer = new Issuer(process, port);
        process.awaitReady(
                START_LIMIT,
                () -> Http.listens(port) && Http.answersOk(issuer.url() + "/.well-known/openid-configuration"));
        return issuer;
    }

    private static StartCache cache(ServerJars jars) {
        return StartCache.shared("issuer", jars.classPath());
    }

    /** An issuer of its own, which nobody asks for more than one token. */
    static Training.Trainee trainee(Path folder, ProcessGuard guard) {
        return new Training.Trainee() {
            @Override
            public StartCache cache() {
                return Issuer.cache(ServerJars.listed());
            }

            @Override
            public ServerProcess start() {
                var data = folder.resolve("issuer");
                var issuer = Issuer.start(
                        data, FreePorts.take(1).getFirst(), data.resolve("issuer.log"), guard, cache().leave());
                token(tokenEndpoint(issuer.url()), "operator");
                return issuer.process();
            }
        };
    }

    static String configuration(List<IssuerClient> clients) {
        var mappings = clients.stream()
                .map(client -> Map.of("requestParam", "client_id", "match", client.id(), "claims", client.claims()))
                .toList();
        var callback = Map.of("issuerId", REALM, "tokenExpiry", TOKEN_LIFE.toSeconds(), "requestMappings", mappings);
        try {
            return JSON.writeValueAsString(Map.of(
                    "interactiveLogin", false, "httpServer", "NettyWrapper", "tokenCallbacks", List.of(callback)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/" + REALM;
    }

    public static String tokenEndpoint(String issuerUrl) {
        return issuerUrl + "/token";
    }

    /** A token by the client-credentials grant, as any client would fetch it. */
    public static String token(String tokenEndpoint, String client) {
        var form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(client, StandardCharsets.UTF_8)
                + "&client_secret=" + SECRET;
        var request = HttpRequest.newBuilder(URI.create(tokenEndpoint))
                .header("content-type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new StackFailure("The issuer refused a token for " + client + ": " + answer.body());
            }
            return JSON.readTree(answer.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new StackFailure("No issuer answers at " + tokenEndpoint + "; is ./run up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while fetching a token.", e);
        }
    }

    public ServerProcess process() {
        return process;
    }
}

package vn.thads.localstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code .local/stack.json}: where a program finds the running stack. */
final class StackFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;

    StackFile(Path localFolder) {
        this.file = localFolder.resolve("stack.json");
    }

    static String content(StackPorts ports, String issuer, Path postgresData) {
        var services = new LinkedHashMap<String, String>();
        for (var service : Service.values()) {
            services.put(service.key(), "http://127.0.0.1:" + ports.of(service));
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("services", services);
        all.put("issuer", issuer);
        all.put("tokenEndpoint", Issuer.tokenEndpoint(issuer));
        all.put("clients", listedClients());
        all.put("kafka", "127.0.0.1:" + ports.named(StackPorts.KAFKA));
        all.put("postgres", "127.0.0.1:" + ports.named(StackPorts.POSTGRES));
        all.put("postgresData", postgresData.toString());
        try {
            return JSON.writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> listedClients() {
        return IssuerClient.all().stream()
                .filter(IssuerClient::listed)
                .map(IssuerClient::id)
                .toList();
    }

    void write(String content) {
        try {
            Files.createDirectories(file.getParent());
            var half = Files.writeString(file.resolveSibling("stack.json.half"), content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token endpoint of the stack that was started last in this folder. */
    String tokenEndpoint() {
        try {
            JsonNode content = JSON.readTree(file.toFile());
            return content.path("tokenEndpoint").asText();
        } catch (IOException e) {
            throw new StackFailure(
                    "Chưa có stack nào chạy ở đây: hãy chạy ./run / no stack was started here: start ./run.", e);
        }
    }
}

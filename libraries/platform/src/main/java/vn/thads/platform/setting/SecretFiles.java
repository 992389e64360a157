package vn.thads.platform.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSourceProvider;
import org.jspecify.annotations.Nullable;

/**
 * Settings from files, so that a secret stands in no environment and in no list of processes: each file of the folder that
 * {@code THADS_SECRETS_FOLDER} names is a setting of its name, such as {@code quarkus.datasource.password}. Docker and Kubernetes mount
 * secrets that way. They win over the environment.
 */
public final class SecretFiles implements ConfigSourceProvider {
    /** Names the folder, in the environment alone. */
    public static final String FOLDER = "THADS_SECRETS_FOLDER";

    private final Map<String, String> environment;

    /** Asked for by the configuration. */
    public SecretFiles() {
        this(System.getenv());
    }

    SecretFiles(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<ConfigSource> getConfigSources(@Nullable ClassLoader loader) {
        String folder = environment.get(FOLDER);
        return folder == null || folder.isBlank()
                ? List.of()
                : List.of(new Folder(Path.of(folder), read(Path.of(folder))));
    }

    private static Map<String, String> read(Path folder) {
        Map<String, String> settings = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                settings.put(
                        file.getFileName().toString(), Files.readString(file).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FOLDER + " is " + folder + ", which cannot be read", e);
        }
        return settings;
    }

    private record Folder(Path path, Map<String, String> settings) implements ConfigSource {
        private static final int ABOVE_THE_ENVIRONMENT = 320;

        @Override
        public int getOrdinal() {
            return ABOVE_THE_ENVIRONMENT;
        }

        @Override
        public Set<String> getPropertyNames() {
            return settings.keySet();
        }

        @Override
        public @Nullable String getValue(String name) {
            return settings.get(name);
        }

        @Override
        public String getName() {
            return "secrets in " + path;
        }

        /** Not those of a record: they would print the secrets. */
        @Override
        public String toString() {
            return getName();
        }
    }
}

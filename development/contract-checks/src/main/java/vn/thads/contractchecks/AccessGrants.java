package vn.thads.contractchecks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thads.localstack.IssuerClient;

/** Who may call what, read from the tables that a service ships, with no code of the service. */
public final class AccessGrants {
    private static final List<String> FILES = List.of("access-platform.csv", "access.csv");
    private final Map<String, Set<String>> byOperation = new TreeMap<>();
    private final Map<String, Set<String>> nationwide = new TreeMap<>();

    private AccessGrants() {}

    /** From {@code access.csv} and {@code access-platform.csv} on the class path. */
    public static AccessGrants shipped() {
        AccessGrants grants = new AccessGrants();
        FILES.forEach(grants::read);
        return grants;
    }

    /** The operations that have a row. */
    public Set<String> operations() {
        return byOperation.keySet();
    }

    /** The clients of the local issuer that may call an operation. */
    public List<String> clientsOf(String operation) {
        return IssuerClient.all().stream()
                .filter(client -> isGranted(operation, client))
                .map(IssuerClient::id)
                .toList();
    }

    /** Whether a client may call an operation, wherever he stands. */
    public boolean isGranted(String operation, IssuerClient client) {
        return holdsOne(client, byOperation.getOrDefault(operation, Set.of()));
    }

    /** Whether a client may call an operation about everything there is. */
    public boolean isGrantedNationwide(String operation, IssuerClient client) {
        return holdsOne(client, nationwide.getOrDefault(operation, Set.of()));
    }

    private static boolean holdsOne(IssuerClient client, Set<String> grants) {
        Set<String> held = new HashSet<>();
        if (client.claims().get("groups") instanceof List<?> groups) {
            groups.forEach(group -> held.add(String.valueOf(group)));
        }
        if (client.claims().get("scope") instanceof String scopes) {
            for (String scope : scopes.split(" ", -1)) {
                held.add("scope:" + scope);
            }
        }
        held.retainAll(grants);
        return !held.isEmpty();
    }

    private void read(String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the class path");
            }
            List<String> lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.removeFirst();
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            for (String line : lines) {
                String[] cells = line.strip().split(",", -1);
                byOperation
                        .computeIfAbsent(cells[0], operation -> new TreeSet<>())
                        .add(cells[1]);
                if (cells[2].equals("NATION")) {
                    nationwide
                            .computeIfAbsent(cells[0], operation -> new TreeSet<>())
                            .add(cells[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package vn.thads.platform.access;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call what, and how far: {@code access-platform.csv} and the service's {@code access.csv}. */
@Singleton
public class AccessTable {
    private static final String SCOPE = "scope:";

    /**
     * One grant.
     *
     * @param operationId operation
     * @param grant a role, or {@code scope:} and a scope
     * @param reach how far
     */
    public record Row(String operationId, String grant, Reach reach) {
        boolean isGrantedTo(Caller caller) {
            return grant.startsWith(SCOPE) ? caller.hasScope(grant.substring(SCOPE.length())) : caller.hasRole(grant);
        }
    }

    private final List<Row> rows;
    private final Map<String, List<Row>> byOperation;

    AccessTable() {
        rows = Stream.concat(read("access-platform.csv").stream(), read("access.csv").stream())
                .toList();
        byOperation = rows.stream().collect(Collectors.groupingBy(Row::operationId));
    }

    /** Every grant. */
    public List<Row> rows() {
        return rows;
    }

    /** Every operation that has a row. */
    public Set<String> operations() {
        return new TreeSet<>(byOperation.keySet());
    }

    /** How far the caller reaches with the operation, the widest first; empty if nothing grants it. */
    List<Reach> reaches(String operationId, Caller caller) {
        return byOperation.getOrDefault(operationId, List.of()).stream()
                .filter(row -> row.isGrantedTo(caller))
                .map(Row::reach)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Row> read(String file) {
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing from the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#") && number > 1) {
                    rows.add(row(line, file + ":" + number));
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line, String place) {
        String[] cells = line.strip().split(",", -1);
        if (cells.length != 3) {
            throw new IllegalStateException(place + ": three columns are needed: operationId,grant,reach");
        }
        try {
            return new Row(cells[0], cells[1], Reach.valueOf(cells[2]));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": no reach is named " + cells[2], e);
        }
    }
}

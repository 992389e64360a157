package vn.thads.contractchecks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The metrics that alerts and dashboards speak of: {@code deploy/monitoring/metrics.csv} names them and who has them. */
final class NamedMetrics {
    private NamedMetrics() {}

    /**
     * Those that a service does not have.
     *
     * @param module folder of the service, which has its name
     * @param lines what it tells Prometheus
     */
    static List<String> missing(Path module, List<String> lines) {
        String service = module.toAbsolutePath().getFileName().toString();
        try {
            return Files.readAllLines(module.toAbsolutePath().resolveSibling("deploy/monitoring/metrics.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals("every") || cells[1].equals(service))
                    .map(cells -> cells[0])
                    .filter(name -> lines.stream()
                            .noneMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

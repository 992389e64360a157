package vn.thads.platform.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Levels of the log (mức ghi nhật ký) of this process that an operator changed; a restart forgets them. */
@ApplicationScoped
class LogLevels {
    /** Kept, because the log manager forgets loggers that nobody holds, and their levels with them. */
    private final Map<String, Changed> changed = new TreeMap<>();

    private record Changed(Logger logger, Optional<Level> before, String level) {}

    /**
     * A changed level.
     *
     * @param category what is logged
     * @param level the least that is written
     */
    @Schema(name = "LogLevel", description = "A changed level of the log (mức ghi nhật ký)")
    public record LogLevel(String category, String level) {}

    synchronized List<LogLevel> list() {
        return changed.entrySet().stream()
                .map(entry -> new LogLevel(entry.getKey(), entry.getValue().level()))
                .toList();
    }

    synchronized LogLevel set(String category, String level) {
        Logger logger = Logger.getLogger(category);
        Changed earlier = changed.get(category);
        Optional<Level> before = earlier == null ? Optional.ofNullable(logger.getLevel()) : earlier.before();
        changed.put(category, new Changed(logger, before, level));
        logger.setLevel(of(level));
        return new LogLevel(category, level);
    }

    /** As it was configured. */
    synchronized boolean reset(String category) {
        Changed was = changed.remove(category);
        if (was == null) {
            return false;
        }
        was.logger().setLevel(was.before().orElse(null));
        return true;
    }

    private static Level of(String level) {
        return switch (level) {
            case "ERROR" -> Level.SEVERE;
            case "WARN" -> Level.WARNING;
            case "INFO" -> Level.INFO;
            default -> Level.FINE;
        };
    }
}

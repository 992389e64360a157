package vn.thads.platform.setting;

import io.quarkus.logging.LoggingFilter;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** A start that the database prevents is told in one line, which says what is wrong and how to mend it; other failures keep their trace. */
@LoggingFilter(name = "start-failures")
public final class StartFailures implements Filter {
    private static final String LOGGER = "io.quarkus.runtime.Application";

    /** Quarkus makes it. */
    public StartFailures() {}

    @Override
    public boolean isLoggable(LogRecord record) {
        if (LOGGER.equals(record.getLoggerName())) {
            sentence(record.getThrown()).ifPresent(sentence -> tell(record, sentence));
        }
        return true;
    }

    private static void tell(LogRecord record, String sentence) {
        record.setThrown(null);
        if (record instanceof ExtLogRecord extended) {
            extended.setMessage(sentence, ExtLogRecord.FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(sentence);
        }
    }

    private static Optional<String> sentence(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return sentence(refused.getSQLState(), firstLine(refused));
            }
        }
        return Optional.empty();
    }

    /** By the class of the SQLSTATE: what an operator can mend. */
    private static Optional<String> sentence(String state, String said) {
        return switch (state.substring(0, 2)) {
            case "08" ->
                Optional.of("Not started: the database does not answer. See that it runs and that"
                        + " quarkus.datasource.jdbc.url names it. "
                        + said);
            case "28" ->
                Optional.of(
                        "Not started: the database refuses the user. See quarkus.datasource.username and password, and"
                                + " where the service migrates quarkus.flyway.username and password. " + said);
            case "3D" ->
                Optional.of(
                        "Not started: the database is missing. An administrator creates it (docs/operators/roles.md). "
                                + said);
            case "53" ->
                Optional.of("Not started: the database has no room or no connection left. Give it disk, memory or"
                        + " max_connections. "
                        + said);
            case "42" ->
                Optional.of("Not started: a table or a right is missing. Run the migration of this version first"
                        + " (docs/operators/roles.md). "
                        + said);
            default -> Optional.empty();
        };
    }

    private static String firstLine(SQLException refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }
}

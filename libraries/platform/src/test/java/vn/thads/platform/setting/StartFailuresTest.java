package vn.thads.platform.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads of a start that failed. */
class StartFailuresTest {
    private static LogRecord told(Throwable failure, String logger) {
        LogRecord record = new LogRecord(Level.SEVERE, "Failed to start application");
        record.setLoggerName(logger);
        record.setThrown(failure);
        assertThat(new StartFailures().isLoggable(record)).isTrue();
        return record;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        08001 | Not started: the database does not answer.
        28P01 | Not started: the database refuses the user.
        3D000 | Not started: the database is missing.
        53100 | Not started: the database has no room
        42501 | Not started: a table or a right is missing.
        """)
    void what_the_database_prevents_is_told_in_one_line(String state, String sentence) {
        var cause = new SQLException("Connection to db:5432 refused.\nmore of it", state);

        LogRecord record =
                told(new IllegalStateException("Failed to start quarkus", cause), "io.quarkus.runtime.Application");

        assertThat(record.getMessage()).startsWith(sentence).endsWith("Connection to db:5432 refused.");
        assertThat(record.getThrown()).isNull();
    }

    @Test
    void what_is_a_fault_of_ours_keeps_its_trace() {
        var fault = new IllegalStateException("a fault");

        assertThat(told(fault, "io.quarkus.runtime.Application").getThrown()).isSameAs(fault);
    }

    @Test
    void what_happens_while_the_service_runs_keeps_its_trace() {
        var refused = new SQLException("gone", "08006");

        assertThat(told(refused, "vn.thads.platform.event.RelayLoop").getThrown())
                .isSameAs(refused);
    }
}

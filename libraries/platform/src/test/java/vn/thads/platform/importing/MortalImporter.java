package vn.thads.platform.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import vn.thads.platform.problem.Message;

/** Writes down each row that it loads, refuses each tenth, and fails once, at the row and in the way that a test names. */
@Singleton
class MortalImporter implements RowImporter {
    static final String KIND = "mortal";
    private static final AtomicLong FAILS_AT = new AtomicLong();
    private static final AtomicReference<Runnable> FAILURE = new AtomicReference<>(() -> {});

    private final AgroalDataSource database;

    @Inject
    MortalImporter(AgroalDataSource database) {
        this.database = database;
    }

    /** An end that nobody catches, as of a process that is killed: the transaction is gone, nothing else happens. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    static void dieAt(long row) {
        failAt(row, () -> {
            throw new Killed();
        });
    }

    /** What the driver says when an administrator restarts the server. */
    static void loseTheDatabaseAt(long row) {
        failAt(row, () -> {
            throw new IllegalStateException(new SQLException("terminating connection", "57P01"));
        });
    }

    private static void failAt(long row, Runnable failure) {
        FAILURE.set(failure);
        FAILS_AT.set(row);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into loaded_row (job, row_number) values (?::uuid, ?)")) {
            for (ImportRow row : rows) {
                if (row.number() % 10 != 0) {
                    insert.setObject(1, context.job());
                    insert.setLong(2, row.number());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (rows.stream().anyMatch(row -> FAILS_AT.compareAndSet(row.number(), 0))) {
            FAILURE.get().run();
        }
        return rows.stream()
                .filter(row -> row.number() % 10 == 0)
                .map(row -> new RowError(
                        row.number(), "/n", "no-tenth", row.value().path("n").asText(), Message.of("rule.minimum", 1)))
                .toList();
    }
}

package vn.thads.cases.storage;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.bulk.CopiedRows;
import vn.thads.platform.bulk.JsonText;

/** Bound parameters in, records out, on the connection of the present transaction. */
@ApplicationScoped
public class Database {
    private static final int BATCH_ROWS = 1000;
    private static final int FETCH_ROWS = 500;
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** The row at which the result stands. */
        T read(ResultSet row) throws SQLException;
    }

    /** Every row of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_ROWS);
            bind(connection, statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new BrokenStatement(e);
        }
    }

    /** The row of a query that answers one at most. */
    public <T> Optional<T> one(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        List<T> found = list(sql, reader, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** Executes one statement; answers the rows that it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new BrokenStatement(e);
        }
    }

    /**
     * Rows of a set on their way to the database: each column goes as one array, for {@code unnest}.
     *
     * @param types types of the columns, as PostgreSQL calls them
     * @param rows the rows
     */
    public record Rows(List<String> types, List<@Nullable Object[]> rows) {
        public Rows {
            types = List.copyOf(types);
        }
    }

    /** Executes one statement once, for whole sets: one round trip for any number of rows. */
    public void set(String sql, Rows... sets) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (Rows set : sets) {
                for (int column = 0; column < set.types().size(); column++) {
                    statement.setArray(
                            ++parameter, connection.createArrayOf(set.types().get(column), column(set, column)));
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new BrokenStatement(e);
        }
    }

    private static @Nullable Object[] column(Rows set, int column) {
        @Nullable Object[] values = new @Nullable Object[set.rows().size()];
        for (int row = 0; row < values.length; row++) {
            Object value = set.rows().get(row)[column];
            values[row] = switch (value) {
                case Enum<?> constant -> constant.name();
                case byte[] bytes -> HexFormat.of().formatHex(bytes);
                case null, default -> value;
            };
        }
        return values;
    }

    /** Enters rows into a table: a few by an INSERT each, many by COPY. */
    public void enter(Table table, List<@Nullable Object[]> rows) {
        if (rows.size() < CopiedRows.WORTH_COPYING) {
            batch(table.insert(), rows);
            return;
        }
        CopiedRows copied = new CopiedRows(table.name(), table.columns());
        rows.forEach(copied::add);
        try (Connection connection = source.getConnection()) {
            copied.writeTo(connection);
        } catch (SQLException e) {
            throw new BrokenStatement(e);
        }
    }

    /**
     * A table and what the rows that are entered bring.
     *
     * @param name its name
     * @param columns names of columns, parted by commas
     * @param insert the statement that enters one row
     */
    public record Table(String name, String columns, String insert) {
        /** Of a name and columns. */
        public static Table of(String name, String columns) {
            String places = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
            return new Table(name, columns, "insert into %s (%s) values (%s)".formatted(name, columns, places));
        }
    }

    /** Executes one statement for every row of parameters, in batches. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
                if (++waiting == BATCH_ROWS) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new BrokenStatement(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            switch (value) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> constant -> statement.setString(i + 1, constant.name());
                case int[] numbers -> statement.setArray(i + 1, connection.createArrayOf("int4", boxed(numbers)));
                case JsonText json -> statement.setObject(i + 1, json.text(), Types.OTHER);
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case java.util.UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case null, default -> statement.setObject(i + 1, value);
            }
        }
    }

    private static Object[] boxed(int[] numbers) {
        Object[] boxed = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            boxed[i] = numbers[i];
        }
        return boxed;
    }

    /** The database refused a statement: a bug, a broken constraint or a broken machine. */
    public static final class BrokenStatement extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String state;

        BrokenStatement(SQLException cause) {
            super(cause);
            this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
        }

        /** Whether two transactions wanted the same unique key. */
        public boolean isDuplicateKey() {
            return "23505".equals(state);
        }
    }
}

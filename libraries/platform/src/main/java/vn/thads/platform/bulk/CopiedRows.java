package vn.thads.platform.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table by {@code COPY}, in PostgreSQL's binary form: nothing is parsed or planned for a row, and the
 * database fills pages with many at once. The class of a value says the type of its column, and must say it exactly: a {@code Long}
 * is no {@code int4}.
 */
public final class CopiedRows {
    /** Less than this is not worth a statement that cannot be prepared. */
    public static final int WORTH_COPYING = 20;

    private static final int CHUNK_BYTES = 1 << 16;
    private static final String SIGNATURE = "PGCOPY\n\u00ff\r\n\0";

    private final String sql;
    private final BinaryForm form = new BinaryForm();
    private int rows;

    /**
     * Of one table.
     *
     * @param table its name
     * @param columns names of the columns that each row brings, parted by commas
     */
    public CopiedRows(String table, String columns) {
        sql = "copy " + table + " (" + columns + ") from stdin (format binary)";
        form.latin(SIGNATURE);
        form.int4(0);
        form.int4(0);
    }

    /** One row more: a value for each column, in their order. */
    public void add(@Nullable Object... values) {
        rows++;
        form.int2(values.length);
        for (Object value : values) {
            add(value);
        }
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> form.absent();
            case String text -> form.text(text);
            case UUID id -> form.uuid(id);
            case Integer number -> form.number(number);
            case Long number -> form.number(number);
            case Boolean truth -> form.bool(truth);
            case LocalDate day -> form.date(day);
            case Instant instant -> form.timestamptz(instant);
            case byte[] bytes -> form.bytea(bytes);
            case String[] texts -> form.texts(texts);
            case int[] numbers -> form.numbers(numbers);
            case JsonText json -> form.jsonb(json.text());
            case Enum<?> constant -> form.text(constant.name());
            default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
        }
    }

    /** Writes the rows in the transaction of a connection; answers how many there were. */
    public int writeTo(Connection connection) throws SQLException {
        if (rows == 0) {
            return 0;
        }
        form.int2(-1);
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new ByteArrayInputStream(form.bytes(), 0, form.length()), CHUNK_BYTES);
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes can be read", e);
        }
        return rows;
    }
}

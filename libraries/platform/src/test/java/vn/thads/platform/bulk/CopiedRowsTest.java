package vn.thads.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CopiedRowsTest {
    private static final String COLUMNS =
            "number, total, text, id, truth, day, instant, bytes, texts, numbers, json, unit";
    private static final UUID ID = UUID.fromString("0199a8f0-0000-7000-8000-0000000000ff");

    @Inject
    AgroalDataSource database;

    @Test
    void every_kind_of_value_comes_back_as_it_went() throws SQLException {
        List<String> rows = copied(
                new @Nullable Object[] {
                    -1,
                    1_000_000_000_000_000L,
                    "Nguyễn \"Thử\"\t\\N\n;",
                    ID,
                    true,
                    LocalDate.of(1999, 12, 31),
                    Instant.parse("1999-12-31T23:59:59.999999Z"),
                    new byte[] {0, -1, 10},
                    new String[] {"a,b", "", "{\"ơ\"}"},
                    new int[] {3, -4},
                    new JsonText("[{\"a\": 1}]"),
                    TimeUnit.DAYS
                },
                new @Nullable Object[] {
                    null, null, null, null, null, null, null, null, new String[0], new int[0], null, null
                },
                new @Nullable Object[] {
                    2_147_483_647,
                    -1L,
                    "",
                    null,
                    false,
                    LocalDate.of(2199, 12, 31),
                    Instant.parse("2026-02-16T02:00:00.000001Z"),
                    new byte[0],
                    null,
                    null,
                    new JsonText("null"),
                    null
                });

        assertThat(rows)
                .containsExactly(
                        "-1|1000000000000000|Nguyễn \"Thử\"\t\\N\n;|" + ID
                                + "|true|1999-12-31|1999-12-31 23:59:59.999999|\\x00ff0a|{\"a,b\",\"\",\"{\\\"ơ\\\"}\"}|{3,-4}|[{\"a\": 1}]|DAYS",
                        "-|-|-|-|-|-|-|-|{}|{}|-|-",
                        "2147483647|-1||-|false|2199-12-31|2026-02-16 02:00:00.000001|\\x|-|-|null|-");
    }

    @Test
    void a_value_of_another_type_than_its_column_is_refused() {
        assertThatThrownBy(() -> copied(
                        new @Nullable Object[] {1L, 1L, null, null, null, null, null, null, null, null, null, null}))
                .hasStackTraceContaining("incorrect binary data format");
    }

    private List<String> copied(@Nullable Object[]... rows) throws SQLException {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        create temporary table one_of_each (place int generated always as identity, number int, total bigint, text text,
                            id uuid, truth boolean, day date, instant timestamptz, bytes bytea, texts text[], numbers int[], json jsonb,
                            unit text) on commit drop
                        """);
                var copied = new CopiedRows("one_of_each", COLUMNS);
                for (@Nullable Object[] row : rows) {
                    copied.add(row);
                }
                assertThat(copied.writeTo(connection)).isEqualTo(rows.length);
                return read(statement);
            }
        });
    }

    private static List<String> read(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select concat_ws('|', coalesce(number::text, '-'), coalesce(total::text, '-'), coalesce(text, '-'),
                    coalesce(id::text, '-'), coalesce(truth::text, '-'), coalesce(day::text, '-'),
                    coalesce((instant at time zone 'UTC')::text, '-'), coalesce(bytes::text, '-'), coalesce(texts::text, '-'),
                    coalesce(numbers::text, '-'), coalesce(json::text, '-'), coalesce(unit, '-'))
                from one_of_each order by place
                """)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}

package vn.thads.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of the stack, looked at by its administrator.
 *
 * @param url JDBC
 */
record Postgres(String url) {
    int port() {
        return Integer.parseInt(url.replaceAll(".*:([0-9]+)/.*", "$1"));
    }

    String name() {
        return url.replaceAll(".*/([^/?]+).*", "$1");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "local");
    }

    /** Executes statements one after the other, as one transaction each. */
    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Every row, every column as text; an SQL null is an empty text. */
    List<List<String>> rows(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            while (row.next()) {
                rows.add(texts(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + sql, e);
        }
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            var text = row.getString(i);
            texts.add(text == null ? "" : text);
        }
        return texts;
    }

    List<String> column(String sql) {
        return rows(sql).stream().map(List::getFirst).toList();
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).getFirst().getFirst());
    }

    /** Columns that an insert names: not those that the database fills by itself. */
    List<String> columns(String table) {
        return column("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_identity = 'NO'
                    and data_type <> 'xid8' order by ordinal_position
                """.formatted(table));
    }

    /** Tables of the service, without those of its tools. */
    List<String> tables() {
        return column("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
                    and table_name not like 'import\\_%' and table_name not like 'scheduled%' order by 1
                """);
    }

    /** Copies of tables with their indexes, constraints and foreign keys among each other, empty, in a schema of their own. */
    void copies(String schema, List<String> tables) {
        execute("drop schema if exists " + schema + " cascade", "create schema " + schema);
        for (var table : tables) {
            execute("create table %1$s.%2$s (like public.%2$s including all)".formatted(schema, table));
        }
        var names = String.join("','", tables);
        for (var key : rows("""
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace
                    and conrelid::regclass::text in ('%1$s') and confrelid::regclass::text in ('%1$s')
                """.formatted(names))) {
            execute("alter table %1$s.%2$s add constraint %3$s %4$s"
                    .formatted(
                            schema,
                            key.getFirst(),
                            key.get(1),
                            key.get(2).replace("REFERENCES ", "REFERENCES " + schema + ".")));
        }
    }
}

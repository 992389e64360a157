package vn.thads.systemtests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import vn.thads.localstack.PostgresServer;
import vn.thads.localstack.Service;

/** Every row of every table of a service, each row as PostgreSQL writes it (bytes as hex), and the statements that it was asked. */
record DatabasePlaces(SmallYear year, Service service) {
    private static final String TABLES = """
        select quote_ident(table_schema) || '.' || quote_ident(table_name), table_name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
        """;

    Connection connect() throws SQLException {
        return DriverManager.getConnection(year.stack().jdbcUrl(service), service.database(), PostgresServer.PASSWORD);
    }

    List<Place> rows() throws SQLException, IOException {
        var places = new ArrayList<Place>();
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var tables = new ArrayList<String[]>();
            try (var row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
            for (String[] table : tables) {
                places.add(read(connection, table[1], "select t::text from " + table[0] + " t"));
            }
            places.add(read(connection, "pg_stat_statements", "select query from pg_stat_statements"));
            places.addAll(uploads(connection));
        }
        return places;
    }

    private Place read(Connection connection, String table, String sql) throws SQLException {
        var text = new ByteArrayOutputStream();
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(5_000);
            try (var row = statement.executeQuery(sql)) {
                while (row.next()) {
                    text.writeBytes(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    text.write('\n');
                }
            }
        }
        return new Place(service.database() + "." + table, text.toByteArray());
    }

    /** Files that were imported lie compressed. */
    private List<Place> uploads(Connection connection) throws SQLException, IOException {
        var places = new ArrayList<Place>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select content from import_chunk")) {
            while (row.next()) {
                try (var inflated = new InflaterInputStream(new ByteArrayInputStream(row.getBytes(1)))) {
                    places.add(new Place(service.database() + ".import_chunk", inflated.readAllBytes()));
                }
            }
        }
        return places;
    }
}

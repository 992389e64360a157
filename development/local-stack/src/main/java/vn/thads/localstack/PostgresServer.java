package vn.thads.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One real PostgreSQL server with a database and a user for each service, durable as in production.
 *
 * <p>The programs are started by ourselves: the usual Java wrapper turns {@code synchronous_commit} off, and a test of
 * durability would then prove nothing. Whoever is root gets a server of {@code nobody}, since PostgreSQL refuses root.
 */
public final class PostgresServer {
    /** Password of every user of the local stack. The server listens on 127.0.0.1 only and trusts whoever reaches it. */
    public static final String PASSWORD = "local";

    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final ServerProcess process;
    private final int port;
    private final Path data;

    private PostgresServer(ServerProcess process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /**
     * Starts the server and makes what is missing: its cluster, the databases and their users.
     *
     * @param folder  where its data should lie; see {@link #data()} for where they do
     * @param databases  names of the databases, each owned by a user of the same name, who migrates it; another user runs on it
     */
    public static PostgresServer start(Path folder, int port, List<String> databases, Path log, ProcessGuard guard) {
        var binaries = PostgresBinaries.unpacked(ServerJars.listed());
        var data = Folders.reachableForPostgres(folder);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            makeCluster(binaries, data, log);
        }
        configure(data, port);
        var command = asServerUser(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        var process =
                ServerProcess.start(new ServerCommand("PostgreSQL", command, Map.of(), log, "INT", "QUIT"), guard);
        var server = new PostgresServer(process, port, data);
        process.awaitReady(START_LIMIT, server::answers);
        server.prepare(databases);
        return server;
    }

    private static void makeCluster(PostgresBinaries binaries, Path data, Path log) {
        if (Folders.isRoot()) {
            Folders.giveToNobody(data);
        }
        // --no-sync: the cluster is empty and can be made again; from here on the server syncs as in production.
        var command = asServerUser(List.of(
                binaries.program("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "--auth=trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-instructions",
                "--no-sync"));
        try {
            Files.createDirectories(log.getParent());
            var exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackFailure("PostgreSQL could not make its data folder " + data + "; see " + log);
            }
            Files.writeString(
                    data.resolve("postgresql.conf"),
                    Files.readString(data.resolve("postgresql.conf")) + "include = 'thads.conf'\n");
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not make its data folder " + data + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while making PostgreSQL's data folder.", e);
        }
    }

    private static List<String> asServerUser(List<String> command) {
        var all = new ArrayList<String>();
        if (Folders.isRoot()) {
            var nobody = Integer.toString(Folders.NOBODY);
            all.addAll(List.of("setpriv", "--reuid=" + nobody, "--regid=" + nobody, "--clear-groups"));
        }
        all.addAll(List.of("env", "-i", "LANG=C.UTF-8", "TZ=UTC"));
        all.addAll(command);
        return all;
    }

    private static void configure(Path data, int port) {
        var settings = """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                shared_buffers = 256MB
                max_wal_size = 4GB
                wal_compression = off
                jit = off
                max_connections = 120
                max_parallel_workers_per_gather = 1
                shared_preload_libraries = 'pg_stat_statements'
                wal_level = replica
                log_error_verbosity = terse
                """.formatted(port);
        try {
            Files.writeString(data.resolve("thads.conf"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (var connection = administrator("postgres");
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException _) {
            return false;
        }
    }

    private void prepare(List<String> databases) {
        try (var connection = administrator("postgres")) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                requireOn(connection, setting);
            }
            for (var database : databases) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                    create(connection, database);
                }
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", runningRole(database))) {
                    createRole(connection, runningRole(database));
                }
            }
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL could not make its databases: " + e.getMessage(), e);
        }
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            if (!"on".equals(row.getString(1))) {
                throw new StackFailure(
                        "PostgreSQL runs with " + setting + " = " + row.getString(1) + "; it must be on.");
            }
        }
    }

    /** The user that runs a service: it has no schema of its own, and no right that the migrations of the owner do not give it. */
    public static String runningRole(String database) {
        return database + "_run";
    }

    private static void createRole(Connection connection, String role) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create role " + quoted(role) + " login password '" + PASSWORD + "'");
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void create(Connection connection, String database) throws SQLException {
        var name = quoted(database);
        createRole(connection, database);
        try (var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke all on database " + name + " from public");
        }
        try (var inside = administrator(database);
                var statement = inside.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
        }
    }

    /** A connection of the superuser, for tools and tests that look at the server itself. */
    public Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", PASSWORD);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Where the data really lie: the folder asked for, or one under /var/tmp that {@code nobody} can reach. */
    public Path data() {
        return data;
    }

    public ServerProcess process() {
        return process;
    }
}

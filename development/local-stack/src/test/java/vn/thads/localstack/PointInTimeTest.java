package vn.thads.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scripts of {@code deploy/backup} on a real server: what was known at an instant is there again, no row more and none less. */
class PointInTimeTest {
    private static final Path SCRIPTS = Path.of("../../deploy/backup");
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final List<String> DATABASES = List.of("reporting");

    private final ProcessGuard guard = ProcessGuard.start();
    private final List<PostgresServer> running = new ArrayList<>();
    private Path place = Path.of("target", "point-in-time");
    private Path archive = place;
    private Path archiving = place;

    @BeforeEach
    void makeRoom() throws IOException {
        place = Folders.reachableForPostgres(Path.of("target", "point-in-time").toAbsolutePath());
        Folders.delete(place);
        archive = Folders.create(place.resolve("archive"));
        archiving = place.resolve("archive-wal.sh");
        Files.copy(SCRIPTS.resolve("archive-wal.sh"), archiving);
        Files.setPosixFilePermissions(archiving, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (Folders.isRoot()) {
            Folders.giveToNobody(archive);
        }
    }

    @AfterEach
    void end() {
        running.forEach(server -> server.process().stop(LIMIT));
        Folders.delete(place);
    }

    private PostgresServer start(Path data) {
        PostgresServer server = PostgresServer.start(
                data, FreePorts.take(1).getFirst(), DATABASES, place.resolve("log/postgres.log"), guard);
        running.add(server);
        return server;
    }

    @Test
    void databases_are_restored_to_instants_of_their_own() throws Exception {
        PostgresServer server = archivingServer();
        write(server, 1, 100);
        Path base = backup(server);
        write(server, 101, 150);
        String first = instant(server);
        write(server, 151, 180);
        String second = instant(server);
        write(server, 181, 200);
        archiveAll(server);
        server.process().stop(LIMIT);
        running.clear();

        PostgresServer earlier = restored(base, "earlier", first);
        PostgresServer later = restored(base, "later", second);
        PostgresServer latest = restored(base, "latest");

        assertThat(List.of(known(earlier), known(later), known(latest))).containsExactly(150L, 180L, 200L);
        write(earlier, 1_001, 1_001);
        assertThat(known(earlier)).isEqualTo(151);
    }

    @Test
    void what_would_destroy_something_is_refused_in_one_line() throws Exception {
        Path data = Folders.create(place.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18\n");
        Path base = Folders.create(place.resolve("base"));
        assertThat(said(1, "restore.sh", base, archive, data)).contains("is no base backup");
        Files.writeString(
                base.resolve("backup_label"), "START WAL LOCATION: 0/2000028 (file 000000010000000000000002)\n");
        assertThat(said(1, "restore.sh", base, archive, data)).contains("is not empty");

        Path segment = Files.writeString(place.resolve("segment"), "one");
        assertThat(said(0, "archive-wal.sh", archive, segment, "000000010000000000000001"))
                .isEmpty();
        assertThat(said(0, "archive-wal.sh", archive, segment, "000000010000000000000001"))
                .isEmpty();
        Files.writeString(segment, "two");
        assertThat(said(1, "archive-wal.sh", archive, segment, "000000010000000000000001"))
                .contains("another content");
        assertThat(said(1, "archive-wal.sh", place.resolve("absent"), segment, "000000010000000000000001"))
                .contains("is not there");
    }

    @Test
    void the_archive_keeps_what_the_oldest_backup_needs() throws Exception {
        Path bases = Folders.create(place.resolve("bases"));
        for (int day = 1; day <= 3; day++) {
            Path base = Folders.create(bases.resolve("2026110" + day + "T000000Z"));
            Files.writeString(
                    base.resolve("backup_label"),
                    "START WAL LOCATION: 0/0 (file 00000001000000000000000" + 2 * day + ")\n");
            Files.writeString(archive.resolve("00000001000000000000000" + 2 * day), "");
            Files.writeString(archive.resolve("00000001000000000000000" + (2 * day + 1)), "");
        }
        Files.writeString(archive.resolve("00000002.history"), "");
        said(0, "trim-archive.sh", bases, archive, 2);

        try (Stream<Path> kept = Files.list(archive)) {
            assertThat(kept.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "000000010000000000000004",
                            "000000010000000000000005",
                            "000000010000000000000006",
                            "000000010000000000000007",
                            "00000002.history");
        }
        assertThat(bases.resolve("20261101T000000Z")).doesNotExist();
        assertThat(said(1, "trim-archive.sh", place.resolve("log-of-nothing"), archive, 2))
                .isNotEmpty();
    }

    private PostgresServer archivingServer() throws SQLException {
        Path data = place.resolve("server");
        PostgresServer server = start(data);
        execute(server, "alter system set archive_mode = on");
        execute(server, "alter system set archive_command = '%s %s %%p %%f'".formatted(archiving, archive));
        server.process().stop(LIMIT);
        running.clear();
        PostgresServer again = start(data);
        execute(again, "create table written (number integer primary key)");
        return again;
    }

    /** As pg_basebackup does it; the programs that the tests bring have none. */
    private Path backup(PostgresServer server) throws SQLException, IOException, InterruptedException {
        Path base = place.resolve("base");
        try (Connection connection = server.administrator("reporting");
                var statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('base', true)");
            run(0, List.of("cp", "-a", server.data().toString(), base.toString()));
            try (var row = statement.executeQuery("select labelfile from pg_backup_stop(true)")) {
                row.next();
                Files.writeString(base.resolve("backup_label"), row.getString(1));
            }
        }
        Folders.delete(base.resolve("pg_wal"));
        Files.deleteIfExists(base.resolve("postmaster.pid"));
        return base;
    }

    private PostgresServer restored(Path base, String name, String... instant)
            throws IOException, InterruptedException {
        Path data = place.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of(base, archive, data));
        arguments.addAll(List.of(instant));
        said(0, "restore.sh", arguments.toArray());
        if (Folders.isRoot()) {
            run(0, List.of("chown", "-R", Integer.toString(Folders.NOBODY), data.toString()));
        }
        PostgresServer server = start(data);
        await(name).atMost(LIMIT).until(() -> number(server, "select pg_is_in_recovery()::int") == 0);
        return server;
    }

    private static void write(PostgresServer server, int from, int to) throws SQLException {
        for (int number = from; number <= to; number++) {
            execute(server, "insert into written values (" + number + ")");
        }
    }

    private static long known(PostgresServer server) throws SQLException {
        return number(server, "select count(*) from written");
    }

    private static String instant(PostgresServer server) throws SQLException {
        try (Connection connection = server.administrator("reporting");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()::text")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void archiveAll(PostgresServer server) throws SQLException {
        long segments = number(server, "select archived_count from pg_stat_archiver");
        execute(server, "select pg_switch_wal()");
        await("the last segment is archived")
                .atMost(LIMIT)
                .until(() -> number(server, "select archived_count from pg_stat_archiver") > segments);
        assertThat(number(server, "select failed_count from pg_stat_archiver")).isZero();
    }

    private static long number(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.administrator("reporting");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.administrator("reporting");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String said(int exit, String script, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return run(exit, command);
    }

    private static String run(int exit, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exit);
        return said;
    }
}

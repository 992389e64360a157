package vn.thads.platform.importing;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thads.localstack.testing.TestServers;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.access.Caller;
import vn.thads.platform.importing.ImportJob.State;

/** A batch is 100 rows here; of 1,000 rows each tenth is refused. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class InterruptedImportTest {
    private static final List<Long> GOOD =
            rangeClosed(1, 1000).filter(row -> row % 10 != 0).boxed().toList();
    private static final List<Long> BAD =
            rangeClosed(1, 1000).filter(row -> row % 10 == 0).boxed().toList();

    @Inject
    AgroalDataSource database;

    @Inject
    JobSql jobs;

    @Inject
    Uploads uploads;

    @Inject
    ImportWork work;

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv"})
    void the_work_of_a_killed_process_goes_on_at_its_position_and_loads_each_row_once(String type) throws SQLException {
        UUID job = arrived(type);
        MortalImporter.dieAt(250);
        assertThatThrownBy(() -> work.run(job)).isInstanceOf(MortalImporter.Killed.class);
        assertThat(stored(job).job().state()).isEqualTo(State.RUNNING);
        assertThat(stored(job).position()).isEqualTo(200);
        assertThat(rows("select row_number from loaded_row where job = ? order by 1", job))
                .isEqualTo(GOOD.subList(0, 180));

        leaveLeaseOfTheDead(job);

        // heartbeats come twice a second here: the lease is given up after two seconds
        await("another process takes the job over")
                .atMost(Duration.ofSeconds(20))
                .until(() -> stored(job).job().finishedAt() != null);
        isWhole(job);
        await("the scheduler forgets a task after its work")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> rows("select count(*) from scheduled_tasks where task_instance = ?::text", job),
                        List.of(0L)::equals);
    }

    @Test
    void a_database_that_goes_away_is_no_fault_of_a_row() throws SQLException {
        UUID job = arrived("application/x-ndjson");
        MortalImporter.loseTheDatabaseAt(250);

        assertThatThrownBy(() -> work.run(job)).hasRootCauseInstanceOf(SQLException.class);
        assertThat(stored(job).position()).isEqualTo(200);

        work.run(job);
        isWhole(job);
    }

    @Test
    void two_processes_at_one_job_load_each_row_once() throws SQLException {
        UUID job = arrived("application/x-ndjson");

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> work.run(job)),
                        CompletableFuture.runAsync(() -> work.run(job)))
                .join();

        isWhole(job);
    }

    private void isWhole(UUID job) throws SQLException {
        ImportJob done = stored(job).job();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.rowsRead()).isEqualTo(1000);
        assertThat(done.rowsLoaded()).isEqualTo(900);
        assertThat(done.rowsFailed()).isEqualTo(100);
        assertThat(done.bytesRead()).isEqualTo(done.bytesTotal());
        assertThat(rows("select row_number from loaded_row where job = ? order by 1", job))
                .isEqualTo(GOOD);
        assertThat(rows("select row_number from import_error where job = ? order by 1", job))
                .isEqualTo(BAD);
    }

    /** A job whose file is here, as the POST leaves it, but for the task that works on it. */
    private UUID arrived(String type) {
        UUID job = UUID.randomUUID();
        Caller caller = new Caller("migration", Set.of(), Set.of("migrate"), null, null, null, null);
        jobs.insert(job, MortalImporter.KIND, type, Sender.of(caller, new AccessScope.Nation()), true);
        String rows = rangeClosed(1, 1000)
                .mapToObj(n -> type.equals("text/csv") ? n + "\n" : "{\"n\":\"" + n + "\"}\n")
                .collect(Collectors.joining());
        byte[] file = (type.equals("text/csv") ? "n\n" + rows : rows).getBytes(StandardCharsets.UTF_8);
        jobs.arrived(job, uploads.store(job, new ByteArrayInputStream(file)).bytes());
        return job;
    }

    /** The task is picked by a process that has just stopped to give signs of life. */
    private void leaveLeaseOfTheDead(UUID job) throws SQLException {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            consecutive_failures, last_heartbeat, version)
                        values ('import', ?::text, now(), true, 'a process that was killed', 0, now(), 2)
                        """)) {
            insert.setObject(1, job);
            insert.executeUpdate();
        }
    }

    private JobSql.Stored stored(UUID job) {
        return jobs.find(job).orElseThrow();
    }

    private List<Long> rows(String sql, UUID job) throws SQLException {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, job);
            List<Long> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getLong(1));
                }
            }
            return rows;
        }
    }
}

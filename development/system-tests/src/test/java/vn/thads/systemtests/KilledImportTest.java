package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.Service;
import vn.thads.localstack.Terminal;

/** case-service is killed in the middle of an import: the job goes on by itself, and every row is there once. */
class KilledImportTest {
    private static final int ROWS = 2_000;
    private static final String OFFICE = "708";
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String ROW = """
        {"externalId": "%1$s/2017/EX_OFFICIO/%2$d", "office": "%1$s",
         "title": {"number": "%2$d/2016/HS-ST", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "court": "TAND-%1$s",
                   "judgmentKind": "CRIMINAL", "receivedOn": "2016-10-20"},
         "case": {"initiation": "EX_OFFICIO", "number": %2$d, "decidedOn": "2016-10-25", "officer": "%1$s-1", "flags": [],
                  "origin": "NEW"},
         "parties": [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Phạm Thị Nhập"}],
         "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": %3$d, "debtors": ["p1"], "creditors": []}],
         "decisions": [], "acts": [{"ref": "a1", "kind": "NOTICE", "on": "2016-10-27"}],
         "money": [{"ref": "m1", "kind": "RECEIVED", "obligation": 1, "amount": %4$d, "on": "2016-11-02"}]}
        """;

    private final SmallYear year = SmallYear.running();
    private final CaughtUp caughtUp = new CaughtUp(year.stack());

    @Test
    void a_job_whose_service_was_killed_ends_by_itself_with_exact_counts() throws Exception {
        var imported = new ArrayList<WrittenCase>();
        Path file = file(imported);
        caughtUp.await(LIMIT);
        OwnCount before = OwnCount.shown(year, List.of(OFFICE));
        String collection = year.url(Service.CASE, "/case-imports");
        String job = collection + "/"
                + year.api()
                        .upload(collection, "migration", file, "killed-import")
                        .body()
                        .path("id")
                        .asText();

        long rowsBefore = killInTheMiddle(job);

        JsonNode ended = ended(job);
        Terminal.standard().line("          killed after " + rowsBefore + " of " + ROWS + " rows: " + ended);
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("DONE");
        assertThat(ended.path("rowsRead").asLong()).as("%s", ended).isEqualTo(ROWS);
        assertThat(ended.path("rowsLoaded").asLong()).as("%s", ended).isEqualTo(ROWS);
        assertThat(ended.path("rowsFailed").asLong()).as("%s", ended).isZero();
        caughtUp.await(LIMIT);
        assertThat(before.plus(OwnCount.of(imported)).differencesFrom(OwnCount.shown(year, List.of(OFFICE))))
                .isEmpty();
        assertThat(Topic.read(year.stack().bootstrapServers(), "thads.cases.v1").wrong())
                .isEmpty();
        sendingItAgainChangesNothing(collection, file);
    }

    private void sendingItAgainChangesNothing(String collection, Path file) {
        String again = collection + "/"
                + year.api()
                        .upload(collection, "migration", file, "killed-import-again")
                        .body()
                        .path("id")
                        .asText();
        JsonNode ended = ended(again);
        assertThat(ended.path("rowsUnchanged").asLong()).as("%s", ended).isEqualTo(ROWS);
    }

    /** Answers how many rows the job had loaded when its service was last heard of. */
    private long killInTheMiddle(String job) {
        long rows = Awaitility.await("the import is in its middle")
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .atMost(LIMIT)
                .until(() -> year.api().get(job, "migration").path("rowsLoaded").asLong(), loaded -> loaded > 0);
        year.stack().kill(Service.CASE);
        assertThat(rows).as("rows loaded before the kill").isLessThan(ROWS);
        year.stack().awaitReady(Service.CASE);
        return rows;
    }

    private JsonNode ended(String job) {
        return Awaitility.await("the job ends")
                .pollInSameThread()
                .atMost(LIMIT)
                .until(
                        () -> year.api().get(job, "migration"),
                        state -> !List.of("WAITING", "RUNNING")
                                .contains(state.path("state").asText()));
    }

    private static Path file(List<WrittenCase> imported) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            long owed = 200_000L + i;
            long received = 1_000L + i;
            lines.add(ROW.formatted(OFFICE, 40_001 + i, owed, received).replace("\n", " "));
            imported.add(
                    WrittenCase.registered(OFFICE, owed, "row " + i).withFact().withReceipt(received));
        }
        return Files.write(Path.of("target", "local", "killed-import.ndjson").toAbsolutePath(), lines);
    }
}

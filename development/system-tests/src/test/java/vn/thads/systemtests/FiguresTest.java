package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.thads.localstack.Service;

/** The figures that the suite shows against those that the generator counted itself, and against the identities of law page §4.4. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresTest {
    private static final int READERS = 4;
    private static SmallYear year;

    /** One form as somebody asks for it. */
    private record Asked(String form, String office, String officer, int months, String knownAt) {
        String path() {
            return "/forms/" + form + "?office=" + office + "&year=2017&months=" + months + "&knownAt=" + knownAt
                    + (officer.isEmpty() ? "" : "&officer=" + officer);
        }
    }

    @BeforeAll
    static void the_small_year_is_loaded() {
        year = SmallYear.running();
    }

    @Test
    @Order(1)
    void every_row_of_the_sample_is_taken() {
        assertThat(year.isLoaded()).isTrue();
    }

    @Test
    @Order(2)
    void every_cell_of_every_form_equals_the_generators_own_count() throws Exception {
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(3)
    void the_identities_hold_on_every_row() throws Exception {
        var broken = new ArrayList<String>();
        for (var answer : ask(List.copyOf(expected().keySet())).entrySet()) {
            for (JsonNode row : answer.getValue().path("rows")) {
                if (!Identities.hold(row.path("cells"))) {
                    broken.add(answer.getKey() + " " + row);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    @Order(4)
    void what_is_carried_over_is_what_the_year_before_carried_forward() {
        for (String form : List.of("06", "07")) {
            JsonNode before = total(form, "72", 2016, 12);
            JsonNode opening = total(form, "72", 2017, 1);
            assertThat(before.path("carriedForward").asLong())
                    .as("form %s", form)
                    .isPositive();
            // (7): those moved to the separate book in the first month have left both
            assertThat(opening.path("carriedOver").asLong())
                    .as("form %s", form)
                    .isLessThanOrEqualTo(before.path("carriedForward").asLong());
        }
    }

    @Test
    @Order(5)
    void a_service_that_is_killed_loses_and_repeats_nothing() throws Exception {
        year.stack().kill(Service.REPORTING);
        year.stack().awaitReady(Service.REPORTING);
        year.stack().kill(Service.CASE);
        year.stack().awaitReady(Service.CASE);
        year.stack().killKafka();
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(6)
    void sending_every_import_again_changes_nothing() throws Exception {
        for (JsonNode job : List.of(
                year.sendAgain(Service.OFFICER, "officer-imports", "officers.ndjson"),
                year.sendAgain(Service.CASE, "case-imports", "cases.ndjson"),
                year.sendAgain(Service.COMPLAINT, "complaint-imports", "complaints.ndjson"),
                year.sendAgain(Service.COMPLAINT, "reception-imports", "receptions.ndjson"))) {
            assertThat(job.path("state").asText()).isEqualTo("DONE");
            assertThat(job.path("rowsUnchanged").asLong()).isPositive();
            assertThat(job.path("rowsLoaded").asLong() + job.path("rowsFailed").asLong())
                    .as("%s", job)
                    .isZero();
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    @Order(7)
    void a_rebuild_from_kafka_reaches_the_same_figures() throws Exception {
        var begun = year.api()
                .post(
                        year.url(Service.REPORTING, "/rebuilds"),
                        "operator",
                        "{\"swapWhenEqual\": true}",
                        "rebuild-of-the-small-year");
        assertThat(begun.status()).as(begun.problem()).isIn(201, 202);
        String url = begun.location().startsWith("http")
                ? begun.location()
                : year.stack().url(Service.REPORTING) + begun.location();
        Awaitility.await("the rebuild ends")
                .atMost(Duration.ofMinutes(2))
                .until(() -> !List.of("RUNNING", "READY")
                        .contains(year.api().get(url, "operator").path("state").asText()));
        JsonNode ended = year.api().get(url, "operator");
        assertThat(ended.path("state").asText()).as("%s", ended).isEqualTo("SWAPPED");
        assertThat(ended.path("differences").asLong(-1)).as("%s", ended).isZero();
        assertThat(differences()).isEmpty();
    }

    private static JsonNode total(String form, String office, int year2, int months) {
        JsonNode answer = year.api()
                .get(
                        year.url(
                                Service.REPORTING,
                                "/forms/" + form + "?office=" + office + "&year=" + year2 + "&months=" + months),
                        "ministry");
        for (JsonNode row : answer.path("rows")) {
            if (row.path("key").asText().equals("TOTAL")) {
                return row.path("cells");
            }
        }
        throw new AssertionError("no TOTAL in " + answer);
    }

    private static Map<Asked, JsonNode> expected() {
        var expected = new LinkedHashMap<Asked, JsonNode>();
        JsonNode instants = year.truth().path("knownAt");
        for (JsonNode form : year.truth().path("forms")) {
            String officer = form.path("officer").asText();
            int months = form.path("months").asInt();
            // the officers' rows of the other months stand in their office's forms 06 and 07 already
            if (officer.isEmpty()
                    || months == 12
                    || form.path("knownAt").asText().equals("MEETING")) {
                expected.put(
                        new Asked(
                                form.path("form").asText(),
                                form.path("office").asText(),
                                officer,
                                months,
                                instants.path(form.path("knownAt").asText()).asText()),
                        form.path("rows"));
            }
        }
        assertThat(expected).hasSizeGreaterThan(1000);
        return expected;
    }

    /** Every cell that differs, with both values; a row or cell that the truth leaves out is zero. */
    private static List<String> differences() throws Exception {
        var expected = expected();
        var found = new ArrayList<String>();
        ask(List.copyOf(expected.keySet())).forEach((asked, answer) -> {
            var wanted = cells(expected.getOrDefault(asked, MissingNode.getInstance()));
            var shown = cells(answer.path("rows"));
            var keys = new TreeSet<>(wanted.keySet());
            keys.addAll(shown.keySet());
            for (String key : keys) {
                long want = wanted.getOrDefault(key, 0L);
                long show = shown.getOrDefault(key, 0L);
                if (want != show && !key.endsWith(".rate")) {
                    found.add(asked + " " + key + ": counted " + want + ", shown " + show);
                }
            }
        });
        return found;
    }

    private static Map<String, Long> cells(JsonNode rows) {
        var cells = new TreeMap<String, Long>();
        for (JsonNode row : rows) {
            String key = row.path("key").asText();
            JsonNode values = row.has("cells") ? row.path("cells") : row;
            values.properties().forEach(cell -> {
                if (cell.getValue().isIntegralNumber()) {
                    cells.put(key + "." + cell.getKey(), cell.getValue().asLong());
                }
            });
        }
        return cells;
    }

    private static Map<Asked, JsonNode> ask(List<Asked> questions) throws InterruptedException, ExecutionException {
        var answers = new LinkedHashMap<Asked, JsonNode>();
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var running = new ArrayList<Future<JsonNode>>();
            for (Asked asked : questions) {
                running.add(threads.submit(
                        () -> year.api().get(year.url(Service.REPORTING, asked.path()), "ministry")));
            }
            for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), running.get(i).get());
            }
        }
        return answers;
    }
}

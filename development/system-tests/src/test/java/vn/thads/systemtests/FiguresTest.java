package vn.thads.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static SmallYear year;
    private static Figures figures;

    @BeforeAll
    static void the_small_year_is_loaded() {
        year = SmallYear.running();
        figures = new Figures(year);
    }

    @Test
    @Order(1)
    void every_row_of_the_sample_is_taken() {
        assertThat(year.isLoaded()).isTrue();
    }

    @Test
    @Order(2)
    void every_cell_of_every_form_equals_the_generators_own_count() throws Exception {
        assertThat(figures.differences()).isEmpty();
    }

    @Test
    @Order(3)
    void the_identities_hold_on_every_row() throws Exception {
        var broken = new ArrayList<String>();
        for (var answer : figures.ask(List.copyOf(figures.expected().keySet())).entrySet()) {
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
        assertThat(figures.differences()).isEmpty();
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
        assertThat(figures.differences()).isEmpty();
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
        assertThat(figures.differences()).isEmpty();
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
}

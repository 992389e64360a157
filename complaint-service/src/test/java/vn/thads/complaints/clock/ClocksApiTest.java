package vn.thads.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.Nation.letter;
import static vn.thads.complaints.Nation.register;
import static vn.thads.complaints.Nation.step;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

/** What the head of an office and the province see of their terms. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ClocksApiTest {
    @Inject
    Clocks clocks;

    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @ParameterizedTest(name = "a letter received on Monday 8 May 2017 is {1} on {0}, {2} days left")
    @CsvSource({
        "2017-05-08, ON_TIME, 7",
        "2017-05-12, ON_TIME, 3",
        "2017-05-13, AT_RISK, 2",
        "2017-05-14, AT_RISK, 1",
        "2017-05-15, AT_RISK, 0",
        "2017-05-16, OVERDUE, -1"
    })
    void a_letter_is_at_risk_before_its_due_day_and_on_it_and_overdue_the_day_after(
            String on, String state, int daysLeft) {
        String id = received("2017-05-08");

        as("head-709")
                .get("/api/v1/clocks/{id}?on={on}", id, on)
                .then()
                .statusCode(200)
                .body("clock.state", equalTo(state))
                .body("clock.daysLeft", equalTo(daysLeft))
                .body("clock.nextStep", equalTo("ACCEPT"))
                .body("clock.answerable", equalTo("SETTLER"))
                .body("clock.office", equalTo("709"))
                .body("dueOn", equalTo("2017-05-15"));
        assertThat(listed("head-709", "state=" + state + "&on=" + on)).contains(id);
        for (String other : List.of("ON_TIME", "AT_RISK", "OVERDUE")) {
            if (!other.equals(state)) {
                assertThat(listed("head-709", "state=" + other + "&on=" + on)).doesNotContain(id);
            }
        }
    }

    @Test
    void each_step_starts_its_own_term_and_the_last_one_stops_it() {
        String id = received("2017-03-22");
        step("head-709", id, 1, "acceptances", "{\"acceptedOn\":\"2017-03-24\"}")
                .then()
                .statusCode(201);

        // fifteen days end on Saturday 8 April and roll to Monday
        as("head-709")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("clock.nextStep", equalTo("SETTLE"))
                .body("rule", equalTo("SETTLE_A_1"))
                .body("article", equalTo("L2008 Art. 146.1"))
                .body("unit", equalTo("CALENDAR_DAYS"))
                .body("trigger", equalTo("2017-03-24"))
                .body("firstDay", equalTo("2017-03-25"))
                .body("daysCounted", equalTo(15))
                .body("daysOffSkipped", equalTo(List.of("2017-04-08", "2017-04-09")))
                .body("dueOn", equalTo("2017-04-10"))
                .body("atRiskPercent", equalTo(70));
        assertThat(listed("head-709", "nextStep=SETTLE")).contains(id);
        assertThat(listed("head-709", "nextStep=ACCEPT")).doesNotContain(id);

        step("head-709", id, 2, "decisions", "{\"decidedOn\":\"2017-04-12\",\"verdict\":\"REJECTED\"}")
                .then()
                .statusCode(201);
        as("head-709")
                .get("/api/v1/clocks/" + id)
                .then()
                .body("clock.nextStep", equalTo("SEND"), "rule", equalTo("SEND_1"), "dueOn", equalTo("2017-04-17"));
        step("head-709", id, 3, "decision-steps", "{\"step\":\"SENT\",\"on\":\"2017-04-14\"}")
                .then()
                .statusCode(201);
        as("head-709").get("/api/v1/clocks/" + id).then().statusCode(404);
        assertThat(listed("head-709", "kind=COMPLAINT")).doesNotContain(id);
    }

    @Test
    void the_most_urgent_stands_first_and_the_list_is_read_to_its_end() {
        List<String> ids = List.of(received("2017-06-05"), received("2017-06-02"), received("2017-06-01"));

        List<String> all = listed("province-72", "office=709&nextStep=ACCEPT&limit=20");

        assertThat(all).doesNotHaveDuplicates().containsAll(ids);
        assertThat(all.indexOf(ids.get(2))).isLessThan(all.indexOf(ids.get(1)));
        assertThat(all.indexOf(ids.get(1))).isLessThan(all.indexOf(ids.get(0)));
        as("province-72")
                .get("/api/v1/clocks?office=709&nextStep=ACCEPT&total=true&limit=1")
                .then()
                .body("total", equalTo(all.size()));
    }

    @Test
    void nobody_sees_beyond_his_reach_and_a_denunciation_names_no_officer() {
        String complaint = received("2017-07-03");
        String denunciation = register(
                        "clerk-709", letter("709").replace("\"COMPLAINT\",\"stage\":\"A\"", "\"DENUNCIATION\""))
                .path("id");

        as("head-709")
                .get("/api/v1/clocks/" + denunciation)
                .then()
                .body("clock.officer", nullValue())
                .body("rule", equalTo("DENUNCIATION_ACCEPT"))
                .body("clock.answerable", equalTo("HEAD"));
        assertThat(listed("officer-709-1", "office=709")).contains(complaint).doesNotContain(denunciation);
        as("officer-709-1").get("/api/v1/clocks/" + denunciation).then().statusCode(404);
        as("officer-709-1").get("/api/v1/clocks/" + complaint).then().statusCode(200);
        as("head-703").get("/api/v1/clocks/" + complaint).then().statusCode(404);
        as("head-703").get("/api/v1/clocks").then().body("items.office", everyItem(equalTo("703")));
        as("head-703")
                .get("/api/v1/clocks?office=709")
                .then()
                .body("items", empty(), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        as("head-703").get("/api/v1/clock-board?office=709").then().body("offices", empty());
    }

    @Test
    void the_board_counts_by_office_and_state_whether_folded_or_not() {
        String query = "/api/v1/clock-board?kind=COMPLAINT&nextStep=ACCEPT&on=2017-08-14";
        JsonPath before = board("province-72", query);
        // due on 14 and 11 August
        String onTheDay = received("2017-08-07");
        received("2017-08-04");

        JsonPath after = board("province-72", query);
        assertThat(of709(after, "atRisk") - of709(before, "atRisk")).isEqualTo(1);
        assertThat(of709(after, "overdue") - of709(before, "overdue")).isEqualTo(1);
        assertThat(after.getLong("overdue") - before.getLong("overdue")).isEqualTo(1);
        assertThat(of709(after, "onTime")).isEqualTo(of709(before, "onTime"));

        QuarkusTransaction.requiringNew().run(clocks::fold);
        assertThat(board("province-72", query).prettify()).isEqualTo(after.prettify());
        assertThat(of709(board("head-709", query), "atRisk")).isEqualTo(of709(after, "atRisk"));

        step("head-709", onTheDay, 1, "endings", "{\"endedOn\":\"2017-08-14\",\"how\":\"GUIDED\"}")
                .then()
                .statusCode(201);
        assertThat(of709(board("province-72", query), "atRisk")).isEqualTo(of709(before, "atRisk"));
    }

    @Test
    void the_due_days_go_into_a_calendar_without_a_person() {
        String id = received("2017-09-11");

        byte[] calendar = as("head-709")
                .get("/api/v1/clock-board/calendar?on=2017-09-18&until=2017-09-18")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asByteArray();
        assertThat(new String(calendar, StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "UID:ACCEPT-" + id + "\r\n",
                        "DTSTART;VALUE=DATE:20170918\r\n",
                        "SUMMARY:Đến hạn thụ lý đơn: 709\r\n",
                        "TRIGGER:-P2D\r\n")
                .doesNotContain("709-1");
        as("head-709")
                .get("/api/v1/clock-board/calendar?on=2017-09-19&until=2017-09-20")
                .then()
                .body(not(containsString(id)));
    }

    @Test
    void what_cannot_be_read_is_named() {
        as("head-709")
                .get("/api/v1/clocks?on=1900-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("range"));
        as("head-709").get("/api/v1/clocks?state=LATE").then().statusCode(400);
        as("head-709")
                .get("/api/v1/clock-board/calendar?until=9999-12-31")
                .then()
                .statusCode(400);
        as("head-709").get("/api/v1/clock-board?nextStep=SLEEP").then().statusCode(400);
    }

    private static String received(String on) {
        return register("clerk-709", letter("709").replace("2017-02-06", on))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath board(String client, String path) {
        return as(client).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static long of709(JsonPath board, String state) {
        Map<String, Number> found = board.getMap("offices.find { it.office == '709' }");
        return found == null ? 0 : found.getOrDefault(state, 0).longValue();
    }

    private static List<String> listed(String client, String query) {
        String limit = query.contains("limit=") ? "" : "&limit=500";
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = as(client)
                    .get("/api/v1/clocks?" + query + limit + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.id"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return found;
    }
}

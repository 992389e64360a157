package vn.thads.complaints.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.thads.complaints.Nation.as;
import static vn.thads.complaints.letter.Letters709.CONTENT;
import static vn.thads.complaints.letter.Letters709.body;
import static vn.thads.complaints.letter.Letters709.classify;
import static vn.thads.complaints.letter.Letters709.received;
import static vn.thads.complaints.letter.Letters709.send;
import static vn.thads.complaints.letter.Letters709.somebody;
import static vn.thads.complaints.letter.Letters709.step;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.complaints.Nation;
import vn.thads.localstack.testing.TestServers;

/** A letter from its receipt to the day on which it is dealt with. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LettersApiTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void settle() {
        Nation.settle();
    }

    @Test
    void it_is_put_into_the_book_under_the_next_number_of_the_office_and_the_year() {
        Response first = send(body(somebody(), CONTENT, "2017-03-20"));
        Response second = send(body(somebody(), CONTENT, "2017-03-20"));

        first.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("RECEIVED"), "year", equalTo(2017), "classifyDueOn", equalTo("2017-03-27"));
        assertThat(second.<Integer>path("number")).isGreaterThan(first.<Integer>path("number"));
        as("head-709")
                .get("/api/v1/clocks/" + first.path("id"))
                .then()
                .body("clock.nextStep", equalTo("CLASSIFY"), "clock.kind", equalTo("LETTER"))
                .body("clock.answerable", equalTo("RECEIVING_OFFICE"), "article", equalTo("TT 13/2021 Art. 8"));
        assertThat(listed("head-709", "office=709&channel=POST"))
                .contains(first.<String>path("id"), second.<String>path("id"));
        assertThat(listed("head-703", "")).doesNotContain(first.<String>path("id"));
        as("head-703").get("/api/v1/letters/" + first.path("id")).then().statusCode(404);
    }

    @Test
    void it_is_refused_with_the_field_that_is_wrong() {
        refused(body(somebody(), CONTENT, "2030-01-01"), "not-in-future");
        refused(body(somebody(), CONTENT, "2017-03-20").replace("\"709\"", "\"999\""), "404");
        refused(
                body(somebody(), CONTENT, "2017-03-20")
                        .replace("\"senders\":[", "\"senders\":[{\"name\":\"Trần Thị Thử\"},"),
                "signatories");
        refused(body(somebody(), " ", "2017-03-20"), "size");
    }

    private static void refused(String body, String rule) {
        Response answer = send(body);
        if (rule.equals("404")) {
            answer.then().statusCode(404);
        } else if (rule.equals("size")) {
            answer.then().statusCode(400);
        } else {
            answer.then().statusCode(400).body("errors[0].rule", equalTo(rule));
        }
    }

    @Test
    void one_letter_opens_several_matters_each_with_its_own_clock() {
        String letter = received(somebody(), CONTENT, "2017-03-20");

        Response classified = classify(letter, 1, "2017-03-21", """
                {"kind":"COMPLAINT","stage":"A","instance":1,"officer":"709-1"},{"kind":"DENUNCIATION","officer":"709-1"},
                {"kind":"PETITION"},{"kind":"PROTEST","procuracy":"VKSND huyện Châu Thành"}""");

        classified
                .then()
                .statusCode(201)
                .body("state", equalTo("CLASSIFIED"), "dealtWithOn", equalTo("2017-03-21"))
                .body("matters.kind", equalTo(List.of("COMPLAINT", "DENUNCIATION", "PETITION", "PROTEST")));
        as("head-709").get("/api/v1/clocks/" + letter).then().statusCode(404);
        List<String> steps = List.of("ACCEPT", "ACCEPT", "ANSWER_PETITION", "ANSWER_PROTEST");
        List<String> dueDays = List.of("2017-03-27", "2017-03-29", "2017-03-27", "2017-04-04");
        for (int place = 0; place < steps.size(); place++) {
            as("head-709")
                    .get("/api/v1/clocks/" + classified.path("matters[" + place + "].id"))
                    .then()
                    .body("clock.nextStep", equalTo(steps.get(place)), "dueOn", equalTo(dueDays.get(place)));
        }
        classify(letter, 2, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/letter-refused"));
    }

    @Test
    void what_a_matter_needs_and_what_it_must_not_have_is_named() {
        String letter = received(somebody(), CONTENT, "2017-03-20");

        wrong(letter, "{\"kind\":\"COMPLAINT\"}", "/matters/0/stage");
        wrong(letter, "{\"kind\":\"PETITION\"},{\"kind\":\"DENUNCIATION\",\"stage\":\"A\"}", "/matters/1/stage");
        wrong(letter, "{\"kind\":\"PROTEST\"}", "/matters/0/procuracy");
        wrong(letter, "{\"kind\":\"PETITION\",\"procuracy\":\"VKSND\"}", "/matters/0/procuracy");
        wrong(letter, "{\"kind\":\"RECEPTION\"}", "/matters/0/kind");
        wrong(letter, "{\"kind\":\"DENUNCIATION\",\"officer\":\"709-999\"}", "/matters/0/officer");
        classify(letter, 1, "2017-03-19", "{\"kind\":\"PETITION\"}").then().statusCode(409);
        classify(letter, 1, "2017-03-20", "{\"kind\":\"PETITION\"}").then().statusCode(201);
    }

    private static void wrong(String letter, String matters, String pointer) {
        classify(letter, 1, "2017-03-21", matters).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void five_who_sign_need_representatives_and_are_asked_for_them() {
        String one = signed(5, 0);
        classify(one, 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(409)
                .body("article", equalTo("Luật Tiếp công dân 42/2013 Art. 29"));
        classify(signed(10, 2), 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(201);
        classify(signed(10, 3), 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(409);
        classify(signed(11, 5), 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(201);
        classify(signed(11, 6), 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(409);
        classify(signed(4, 0), 1, "2017-03-21", "{\"kind\":\"PETITION\"}")
                .then()
                .statusCode(201);

        step(
                        "head-709",
                        one,
                        1,
                        "supplement-requests",
                        "{\"askedOn\":\"2017-03-22\",\"missing\":[\"REPRESENTATIVES\"]}")
                .then()
                .statusCode(201)
                .body("state", equalTo("SUPPLEMENT_ASKED"));
        as("head-709").get("/api/v1/clocks/" + one).then().statusCode(404);
        step("clerk-709", one, 2, "supplements", """
                {"receivedOn":"2017-04-03","signatories":5,"content":"Như trên",
                "senders":[{"name":"Nguyễn Văn Mẫu","represents":true}]}""")
                .then()
                .statusCode(201)
                // five working days from Monday 3 April, over the day of the Hùng kings
                .body("state", equalTo("RECEIVED"), "classifyDueOn", equalTo("2017-04-11"));
        step("head-709", one, 3, "supplement-requests", "{\"askedOn\":\"2017-04-04\",\"missing\":[\"EVIDENCE\"]}")
                .then()
                .statusCode(409);
        classify(one, 3, "2017-04-02", "{\"kind\":\"PETITION\"}").then().statusCode(409);
        classify(one, 3, "2017-04-03", "{\"kind\":\"PETITION\"}").then().statusCode(201);
    }

    private static String signed(int signatories, int representatives) {
        String senders = IntStream.range(0, representatives)
                .mapToObj(number -> "{\"name\":\"" + somebody() + "\",\"represents\":true}")
                .collect(Collectors.joining(","));
        return send("""
                {"office":"709","channel":"DIRECT","receivedOn":"2017-03-20","signatories":%d,"senders":[%s],"content":"Đơn tập thể"}""".formatted(signatories, senders))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_anonymous_letter_is_filed_or_a_petition_but_denounces_nobody() {
        String anonymous = signed(1, 0);

        classify(anonymous, 1, "2017-03-21", "{\"kind\":\"DENUNCIATION\"}")
                .then()
                .statusCode(409)
                .body("article", equalTo("TT 13/2021 Art. 8.4"));
        step("head-709", anonymous, 1, "endings", "{\"endedOn\":\"2017-03-21\",\"how\":\"FILED\"}")
                .then()
                .statusCode(400);
        step(
                        "head-709",
                        anonymous,
                        1,
                        "endings",
                        "{\"endedOn\":\"2017-03-21\",\"how\":\"FILED\",\"ground\":\"ANONYMOUS\"}")
                .then()
                .statusCode(201)
                .body("ground", equalTo("ANONYMOUS"), "matters", empty());
        as("head-709").get("/api/v1/clocks/" + anonymous).then().statusCode(404);
    }

    @Test
    void a_second_letter_of_the_same_words_is_found_linked_and_counts_as_one() {
        String name = somebody();
        String first = received(name, CONTENT, "2017-03-20");
        String second = received(name.toUpperCase(java.util.Locale.ROOT), CONTENT + " như đã nêu", "2017-03-22");

        similar(second)
                .body("items[0].id", equalTo(first), "items[0].relation", equalTo("DUPLICATE"))
                .body("items[0].commonPercent", org.hamcrest.Matchers.greaterThan(60));
        similar(first).body("items", empty());
        similar(received(somebody(), CONTENT, "2017-03-22")).body("items", empty());
        similar(received(name, "Đề nghị trả lời về tiền thi hành án đã nộp năm ngoái", "2017-03-22"))
                .body("items", empty());

        step("head-709", second, 1, "endings", linked(second)).then().statusCode(400);
        step("head-709", second, 1, "endings", linked(first))
                .then()
                .statusCode(201)
                .body("linkedTo", equalTo(first));
        step("head-709", received(name, CONTENT, "2017-03-23"), 1, "endings", linked(second))
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("earlier-letter"));
    }

    private static String linked(String earlier) {
        return "{\"endedOn\":\"2017-03-23\",\"how\":\"LINKED\",\"earlier\":\"" + earlier + "\"}";
    }

    @Test
    void a_sender_is_guided_once_and_what_he_sends_afterwards_is_a_repeat() {
        String name = somebody();
        String first = received(name, CONTENT, "2017-03-20");
        String guided = "{\"endedOn\":\"2017-03-24\",\"how\":\"GUIDED\"}";
        step("head-709", first, 1, "endings", guided).then().statusCode(201);
        String second = received(name, CONTENT, "2017-03-24");

        similar(second).body("items.relation", equalTo(List.of("REPEAT")));
        step("head-709", second, 1, "endings", guided)
                .then()
                .statusCode(409)
                .body("article", equalTo("TT 13/2021 Art. 8.2-8.3"));
        step(
                        "head-709",
                        second,
                        1,
                        "endings",
                        "{\"endedOn\":\"2017-03-24\",\"how\":\"FORWARDED\",\"forwardedTo\":\"UBND xã Mẫu\"}")
                .then()
                .statusCode(409);
        step(
                        "head-709",
                        second,
                        1,
                        "endings",
                        "{\"endedOn\":\"2017-03-24\",\"how\":\"FILED\",\"ground\":\"REPEATED_CONTENT\"}")
                .then()
                .statusCode(201);
    }

    private static io.restassured.response.ValidatableResponse similar(String letter) {
        return as("head-709")
                .get("/api/v1/letters/" + letter + "/similar")
                .then()
                .statusCode(200);
    }

    @Test
    void who_wrote_it_is_read_with_a_reason_and_audited_and_stands_nowhere_else() throws SQLException {
        String name = somebody();
        String letter = received(name, CONTENT, "2017-03-20");
        String text = "/api/v1/letters/" + letter + "/text";

        as("clerk-709").get(text).then().statusCode(400);
        as("ministry").get(text + "?reason=INSPECT").then().statusCode(403);
        as("head-703").get(text + "?reason=CLASSIFY").then().statusCode(404);
        as("clerk-709")
                .get(text + "?reason=CLASSIFY")
                .then()
                .statusCode(200)
                .body("senders[0].name", equalTo(name), "content", equalTo(CONTENT));
        assertThat(audited(letter, "letter.read")).containsExactly("clerk-709 {\"reason\":\"CLASSIFY\"}");
        as("clerk-709").get("/api/v1/letters/" + letter).then().body(not(containsString(name)));
    }

    private List<String> audited(String letter, String action) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select subject || ' ' || details from audit_record where object_id = ? and action = ?")) {
            select.setString(1, letter);
            select.setString(2, action);
            List<String> found = new ArrayList<>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    @Test
    void a_letter_that_denounces_somebody_is_read_by_the_inspector_alone() {
        String name = somebody();
        String letter = received(name, CONTENT, "2017-03-20");
        classify(letter, 1, "2017-03-21", "{\"kind\":\"DENUNCIATION\",\"officer\":\"709-1\"}")
                .then()
                .statusCode(201);
        String text = "/api/v1/letters/" + letter + "/text?reason=VERIFY";

        as("head-709").get(text).then().statusCode(403).body(not(containsString(name)));
        as("clerk-709").get(text).then().statusCode(403);
        as("inspector-72").get(text).then().statusCode(200).body("senders[0].name", equalTo(name));
    }

    private static List<String> listed(String client, String query) {
        return Letters709Lists.ids(client, "/api/v1/letters", query);
    }
}

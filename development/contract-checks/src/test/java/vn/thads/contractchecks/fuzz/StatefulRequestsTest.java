package vn.thads.contractchecks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thads.contractchecks.ServedContract;

/** A fuzzer that forgets what it was told asks for nothing that is there. */
class StatefulRequestsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ServedContract CONTRACT = new ServedContract("""
            {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
             "paths": {"/titles/{id}": {"get": {"operationId": "getTitle"}},
                       "/cases/{id}": {"get": {"operationId": "getCase"}},
                       "/cases/{id}/receipts/{receipt}": {"get": {"operationId": "getReceipt"}}},
             "components": {"schemas": {}}}""");

    private final SplittableRandom random = new SplittableRandom(7);
    private final Places places = new Places(CONTRACT, random);
    private final Pool pool = new Pool(random);
    private final RightBodies bodies =
            new RightBodies(CONTRACT, random, pool, places, new Values(CONTRACT, random, pool));

    private static String id(int number) {
        return "0199c1a2-7b1e-7c3d-9a10-%012d".formatted(number);
    }

    private static JsonNode media(String example) {
        return JSON.readTree(
                "{\"example\": %s, \"schema\": {\"type\": \"object\", \"required\": [\"number\", \"code\"]}}"
                        .formatted(example));
    }

    private static <T> Set<T> often(Supplier<T> asked) {
        return Stream.generate(asked).limit(200).collect(Collectors.toSet());
    }

    @Test
    void a_field_gets_the_id_of_an_object_of_its_kind() {
        places.learnDone("/titles/" + id(1));
        places.learnDone("/cases/" + id(2));

        var sent = often(() -> bodies.example(media("{\"titleId\": \"%s\"}".formatted(id(99))), "/cases")
                .path("titleId")
                .asString());

        assertThat(sent).containsExactly(id(1));
    }

    @Test
    void a_field_without_a_kind_names_one_of_those_that_the_request_adds_to() {
        places.learnDone("/cases/" + id(2) + "/receipts/" + id(3));
        places.learnDone("/cases/" + id(4) + "/receipts/" + id(5));

        assertThat(places.reference("reverses", "/cases/" + id(2) + "/receipts"))
                .contains(id(3));
        assertThat(places.reference("receipt", "/cases/" + id(4) + "/money")).contains(id(5));
    }

    @Test
    void a_number_is_mostly_a_new_one() {
        var sent = often(() -> bodies.example(media("{\"number\": \"12/2016/HS-ST\", \"code\": \"709-1\"}"), "/titles")
                .toString());

        assertThat(sent)
                .hasSizeGreaterThan(100)
                .contains("{\"number\":\"12/2016/HS-ST\",\"code\":\"709-1\"}")
                .allMatch(body -> body.matches("\\{\"number\":\"[0-9]+/2016/HS-ST\",\"code\":\"709-[0-9]+\"}"));
    }

    @Test
    void what_an_answer_told_together_is_sent_together() {
        pool.learnAnswer(JSON.readTree("{\"number\": \"7\", \"code\": \"K7QF\", \"more\": 1}"));

        var sent = often(() -> bodies.example(media("{\"number\": \"1\", \"code\": \"A\"}"), "/lookups")
                .toString());

        assertThat(sent).contains("{\"number\":\"7\",\"code\":\"K7QF\"}");
    }

    @Test
    void a_part_that_changes_gives_its_whole_a_new_version() {
        places.learnVersion("/cases/" + id(2), "\"1\"");
        places.learnVersion("/cases/" + id(2) + "/receipts/" + id(3), "\"2\"");
        places.learnVersion("/cases/" + id(2) + "/receipts", "\"3\"");

        assertThat(places.version("/cases/" + id(2))).contains("\"3\"");
        assertThat(places.version("/cases/" + id(2) + "/receipts/" + id(3))).contains("\"3\"");
        assertThat(places.version("/cases/" + id(4))).isEmpty();
    }

    @Test
    void what_was_deleted_is_not_asked_for_again() {
        places.learn(
                "/titles", JSON.readTree("{\"items\": [{\"id\": \"%s\"}, {\"id\": \"%s\"}]}".formatted(id(1), id(2))));
        places.forget("/titles/" + id(1));

        assertThat(often(() -> places.any("/titles/{id}").orElse("none"))).containsExactly("/titles/" + id(2));
    }
}

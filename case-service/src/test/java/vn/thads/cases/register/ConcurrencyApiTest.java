package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;
import static vn.thads.cases.scene.Scene.title;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.CaseBody;
import vn.thads.cases.scene.Crowd;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** Many at once on one case, one book, one key: what counts is counted once, and nobody overwrites what he has not seen. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ConcurrencyApiTest {
    private static final int MOST_ATTEMPTS = 200;

    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void of_two_heads_who_decide_at_once_one_is_shown_what_the_other_decided() {
        for (int round = 0; round < 8; round++) {
            CaseAt fee = registered().enforcing();
            String seen = fee.etag();

            List<Response> answers = Crowd.atOnce(List.<Callable<Response>>of(
                    () -> decide("head-709", fee, seen, """
                            {"kind": "DISCONTINUATION", "decidedOn": "2016-12-20", "ground": "AGREEMENT", "groundOn": "2016-12-20"}
                            """), () -> decide("province-72", fee, seen, """
                            {"kind": "TAKING_UP", "decidedOn": "2016-12-20", "groundOn": "2016-12-20", "toOffice": "72-00"}
                            """)));

            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 412);
            Response late = answers.stream()
                    .filter(answer -> answer.statusCode() == 412)
                    .findFirst()
                    .orElseThrow();
            late.then().body("type", equalTo("/problems/version-stale")).header("ETag", next(seen));
            JsonPath decisions =
                    read("head-709", fee.path() + "/decisions").extract().jsonPath();
            assertThat(decisions.getList("items")).hasSize(1);
            String state = read("head-709", fee.path())
                    .header("ETag", next(seen))
                    .extract()
                    .path("standing.state");
            assertThat(state)
                    .isEqualTo(decisions.getString("items[0].kind").equals("TAKING_UP") ? "TAKEN_UP" : "DISCONTINUED");
        }
    }

    @Test
    void a_hundred_enforcement_decisions_at_once_in_one_book_are_numbered_without_gap_or_double() {
        int before = running(registered().number());
        CaseBody body = caseOf(title("709"));

        List<Integer> numbers = Crowd.atOnce(100, place -> {
            String key = UUID.randomUUID().toString();
            return running(inTheEnd(() -> as("clerk-709")
                            .header("Idempotency-Key", key)
                            .body(body.json())
                            .post("/api/v1/cases"))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number"));
        });

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(before + 1, before + 100).boxed().toList());
    }

    @Test
    void decisions_of_one_kind_on_many_cases_at_once_are_numbered_without_gap_or_double() {
        List<CaseAt> cases = IntStream.range(0, 20).mapToObj(i -> registered()).toList();
        String postponement = """
                {"kind": "POSTPONEMENT", "decidedOn": "2016-12-20", "ground": "ILLNESS", "groundOn": "2016-12-19"}
                """;

        List<Integer> numbers = Crowd.atOnce(cases.size(), place -> {
            CaseAt fee = cases.get(place);
            String key = UUID.randomUUID().toString();
            return running(inTheEnd(() -> decide(key, "head-709", fee, fee.etag(), postponement))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("number"));
        });

        int first = numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(first, first + cases.size()).boxed().toList());
    }

    @Test
    void thirty_two_writers_on_one_case_lose_nothing() {
        CaseAt fee = registered().enforcing();
        long before = version(fee.etag());

        List<Integer> written = Crowd.atOnce(32, place -> {
            if (place % 4 == 0) {
                receipt(
                                as("clerk-709")
                                        .header(
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString()),
                                fee,
                                1)
                        .then()
                        .statusCode(428)
                        .body("type", equalTo("/problems/version-required"));
            }
            int mine = 0;
            for (int i = 0; i < 4; i++) {
                String seen = seen(fee);
                Response answer = receipt(changing("clerk-709", seen), fee, 1);
                switch (answer.statusCode()) {
                    case 201 -> {
                        mine++;
                        assertThat(answer.header("ETag")).isEqualTo(next(seen));
                    }
                    case 412 -> answer.then().body("type", equalTo("/problems/version-stale"));
                    default ->
                        assertThat(answer.statusCode())
                                .as("nothing else but busy")
                                .isEqualTo(503);
                }
            }
            return mine;
        });

        int successes = written.stream().mapToInt(Integer::intValue).sum();
        assertThat(successes).isPositive();
        assertThat(version(seen(fee))).isEqualTo(before + successes);
        assertThat(total(fee).getLong("total.received")).isEqualTo(successes);
        assertThat(read("clerk-709", fee.path() + "/receipts?limit=500")
                        .extract()
                        .jsonPath()
                        .getList("items"))
                .hasSize(successes);
    }

    @Test
    void fifty_equal_posts_with_one_key_have_one_effect() {
        CaseAt fee = registered().enforcing();
        String key = UUID.randomUUID().toString();
        String body = caseOf(title("709")).json();
        int before = running(registered().number());

        List<Response> receipts = Crowd.atOnce(
                50,
                place -> receipt(
                        as("clerk-709").header("Idempotency-Key", key).header("If-Match", fee.etag()), fee, 700));
        List<Response> cases = Crowd.atOnce(
                50,
                place -> as("clerk-709")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/api/v1/cases"));

        oneEffect(receipts);
        oneEffect(cases);
        assertThat(total(fee).getLong("total.received")).isEqualTo(700);
        assertThat(running(registered().number())).isEqualTo(before + 2);
    }

    /** Who came too soon is told to wait, everybody else gets the one answer. */
    private static void oneEffect(List<Response> answers) {
        List<Response> created =
                answers.stream().filter(answer -> answer.statusCode() == 201).toList();
        assertThat(created).isNotEmpty();
        assertThat(created.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(created.stream().filter(answer -> answer.header("Idempotency-Replayed") == null))
                .as("first answers")
                .hasSize(1);
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> {
            assertThat(answer.statusCode()).isIn(409, 503);
            assertThat(answer.<String>path("type")).isIn("/problems/idempotency-in-progress", "/problems/overloaded");
        });
    }

    @Test
    void crossed_receipts_and_remittances_never_exceed_what_is_owed_or_held() {
        CaseAt fee = registered().enforcing();
        List<Callable<Long>> deeds = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            deeds.add(() -> untilDecided(fee, seen -> receipt(changing("clerk-709", seen), fee, 30_000), 30_000));
            deeds.add(() -> -untilDecided(fee, seen -> remittance(changing("clerk-709", seen), fee, 25_000), 25_000));
        }
        deeds.add(() -> {
            for (int i = 0; i < 30; i++) {
                balances(total(fee));
            }
            return 0L;
        });

        List<Long> moved = Crowd.atOnce(deeds);

        long received = moved.stream()
                .mapToLong(Long::longValue)
                .filter(amount -> amount > 0)
                .sum();
        long remitted = -moved.stream()
                .mapToLong(Long::longValue)
                .filter(amount -> amount < 0)
                .sum();
        JsonPath money = total(fee);
        balances(money);
        assertThat(received).as("six times 30,000 of 200,000 fit").isEqualTo(180_000);
        assertThat(money.getLong("total.received")).isEqualTo(received);
        assertThat(money.getLong("total.remitted")).isEqualTo(remitted);
    }

    private static void balances(JsonPath money) {
        long received = money.getLong("total.received");
        long out = money.getLong("total.paidOut") + money.getLong("total.remitted") + money.getLong("total.deposited");
        assertThat(received).isBetween(0L, 200_000L);
        assertThat(money.getLong("total.held")).isNotNegative().isEqualTo(received - out);
    }

    /** Reads, writes, reads again while somebody was faster; the amount if it was taken, 0 if the law refused it. */
    private static long untilDecided(CaseAt fee, java.util.function.Function<String, Response> write, long amount) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Response answer = write.apply(seen(fee));
            switch (answer.statusCode()) {
                case 201 -> {
                    return amount;
                }
                case 409 -> {
                    answer.then().body("code", equalTo("MONEY_BALANCE"));
                    return 0;
                }
                default -> assertThat(answer.statusCode()).isIn(412, 503);
            }
        }
        throw new AssertionError("never got through");
    }

    private static Response inTheEnd(Supplier<Response> request) {
        Response answer = request.get();
        for (int i = 0; answer.statusCode() == 503 && i < MOST_ATTEMPTS; i++) {
            answer = request.get();
        }
        return answer;
    }

    private static Response decide(String client, CaseAt on, String seen, String json) {
        return decide(UUID.randomUUID().toString(), client, on, seen, json);
    }

    private static Response decide(String key, String client, CaseAt on, String seen, String json) {
        return as(client)
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .body(json)
                .post(on.path() + "/decisions");
    }

    private static Response receipt(RequestSpecification request, CaseAt on, long amount) {
        return request.body("{\"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-10\"}".formatted(amount))
                .post(on.path() + "/receipts");
    }

    private static Response remittance(RequestSpecification request, CaseAt on, long amount) {
        return request.body("{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-10\"}"
                        .formatted(amount))
                .post(on.path() + "/remittances");
    }

    private static JsonPath total(CaseAt fee) {
        return inTheEnd(() -> as("clerk-709").get(fee.path() + "/money"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String seen(CaseAt fee) {
        return inTheEnd(() -> as("clerk-709").get(fee.path()))
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private static long version(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    private static String next(String etag) {
        return "\"" + (version(etag) + 1) + "\"";
    }

    private static int running(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('/') + 1));
    }
}

package vn.thads.cases.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thads.cases.scene.Scene.caseOf;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.creating;
import static vn.thads.cases.scene.Scene.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.CaseBody;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

/** Random lives of cases through REST, in both laws, following what is offered: the past stays as it was shown, the money balances. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LawfulHistoryApiTest {
    private static final int STEPS = 14;
    /** Last number by book and statistical year, as far as these cases took them. */
    private final Map<String, Integer> numbers = new HashMap<>();

    @BeforeEach
    void open() {
        Scene.open();
    }

    @Test
    void a_life_under_the_law_of_2008() {
        for (long seed = 1; seed <= 3; seed++) {
            new Life(seed, LocalDate.of(2016, 10, 25)).live();
        }
    }

    @Test
    void a_life_under_the_law_of_2025() {
        for (long seed = 11; seed <= 13; seed++) {
            new Life(seed, LocalDate.of(2026, 7, 2)).live();
        }
    }

    private final class Life {
        private final SplittableRandom random;
        private final String name;
        private final CaseAt subject;
        private final TreeMap<LocalDate, String> shown = new TreeMap<>();
        private LocalDate today;
        private String etag;

        Life(long seed, LocalDate begun) {
            random = new SplittableRandom(seed);
            name = "seed " + seed;
            today = begun;
            subject = Scene.registered(body(begun));
            etag = subject.etag();
        }

        private static CaseBody body(LocalDate begun) {
            String title = creating("migration")
                    .body("""
                            {"office": "709", "number": "%s", "court": "TAND-709", "judgmentKind": "CRIMINAL",
                             "issuedOn": "%s", "effectiveOn": "%s", "receivedOn": "%s"}
                            """.formatted(
                                    Scene.titleNumber(), begun.minusDays(40), begun.minusDays(10), begun.minusDays(1)))
                    .post("/api/v1/titles")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            return caseOf(title).decidedOn(begun.toString()).obligations("""
                    [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p1"], "creditors": ["p2"]},
                     {"number": 2, "kind": "MONEY_FINE", "amount": 5000000, "debtors": ["p1"], "creditors": ["p2"]}]
                    """);
        }

        void live() {
            for (int step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(8));
                switch (random.nextInt(4)) {
                    case 0 -> act();
                    case 1 -> money();
                    default -> decide();
                }
                shown.put(today, asOf(today));
                balances();
            }
            shown.forEach((day, standing) ->
                    assertThat(asOf(day)).as(name + " on " + day).isEqualTo(standing));
            read("clerk-709", subject.path()).header("ETag", etag);
        }

        private String asOf(LocalDate day) {
            JsonPath view = read("head-709", subject.path() + "?asOf=" + day)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            return view.getMap("standing") + " " + view.getList("obligations");
        }

        private void balances() {
            JsonPath money =
                    read("head-709", subject.path() + "/money").extract().jsonPath();
            long out =
                    money.getLong("total.paidOut") + money.getLong("total.remitted") + money.getLong("total.deposited");
            assertThat(money.getLong("total.held")).as(name).isNotNegative();
            assertThat(money.getLong("total.received")).as(name).isEqualTo(out + money.getLong("total.held"));
        }

        private boolean taken(Response answer) {
            assertThat(answer.statusCode())
                    .as(name + " on " + today + ": " + answer.asString())
                    .isIn(201, 409);
            if (answer.statusCode() == 201) {
                assertThat(version(answer.header("ETag"))).as(name).isEqualTo(version(etag) + 1);
                etag = answer.header("ETag");
                return true;
            }
            assertThat(answer.<String>path("type")).isEqualTo("/problems/decision-refused");
            assertThat(answer.<String>path("article")).isNotBlank();
            return false;
        }

        private static long version(String etag) {
            return Long.parseLong(etag.replace("\"", ""));
        }

        private void act() {
            String kind =
                    pick(List.of("NOTICE", "VERIFICATION", "VERIFICATION", "NEW_INFORMATION", "URGENCY", "COMPLETION"));
            String result = kind.equals("VERIFICATION")
                    ? ", \"result\": \"" + pick(List.of("MEANS_FOUND", "NO_MEANS")) + "\""
                    : "";
            taken(post(
                    "officer-709-1", "/acts", "{\"kind\": \"%s\", \"on\": \"%s\"%s}".formatted(kind, today, result)));
        }

        private void money() {
            boolean in = random.nextBoolean();
            String kind = in ? "" : "\"kind\": \"REMITTED\", ";
            long amount = pick(List.of(50_000L, 200_000L, 1_000_000L));
            taken(post(
                    "clerk-709",
                    in ? "/receipts" : "/remittances",
                    "{%s\"obligation\": %d, \"amount\": %d, \"on\": \"%s\"}"
                            .formatted(kind, 1 + random.nextInt(2), amount, today)));
        }

        private void decide() {
            List<Map<String, Object>> offers = read(
                            "head-709", subject.path() + "/possible-decisions?limit=500&on=" + today)
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .getList("items.findAll { it.allowed && it.signer == 'HEAD' }");
            List<Map<String, Object>> plain =
                    offers.stream().filter(offer -> !ways(offer).isEmpty()).toList();
            if (plain.isEmpty()) {
                return;
            }
            Map<String, Object> offer = pick(plain);
            String kind = String.valueOf(offer.get("kind"));
            Response answer = post("head-709", "/decisions", order(kind, pick(ways(offer))));
            assertThat(taken(answer))
                    .as(name + ": offered but refused: " + answer.asString())
                    .isTrue();
            numbered(answer.path("number"));
        }

        /** The ways for which nothing more than a ground and a day need be given, and that do not end the case too soon. */
        @SuppressWarnings("unchecked") // JSON
        private List<Map<String, Object>> ways(Map<String, Object> offer) {
            return ((List<Map<String, Object>>) offer.getOrDefault("ways", List.of()))
                    .stream()
                            .filter(way -> ((List<Object>) way.getOrDefault("missing", List.of())).isEmpty())
                            .filter(way -> List.of("ground", "groundOn")
                                    .containsAll((List<Object>) way.getOrDefault("needs", List.of())))
                            .toList();
        }

        @SuppressWarnings("unchecked") // JSON
        private String order(String kind, Map<String, Object> way) {
            List<Map<String, Object>> grounds = (List<Map<String, Object>>) way.getOrDefault("grounds", List.of());
            String ground =
                    grounds.isEmpty() ? "" : "\"ground\": \"" + pick(grounds).get("key") + "\", ";
            List<Integer> obligations = (List<Integer>) way.getOrDefault("obligations", List.of());
            List<Integer> part = kind.equals("TRANSFER_TO_SEPARATE_BOOK") ? obligations : List.of(pick(obligations));
            String scope = kind.equals("TRANSFER_TO_SEPARATE_BOOK") ? "" : ", \"obligations\": " + part;
            return "{\"kind\": \"%s\", \"decidedOn\": \"%s\", %s\"groundOn\": \"%s\"%s}"
                    .formatted(kind, today, ground, today, scope);
        }

        private void numbered(String number) {
            int slash = number.lastIndexOf('/');
            String book = number.substring(0, slash);
            int running = Integer.parseInt(number.substring(slash + 1));
            Integer before = numbers.put(book, running);
            assertThat(running).as(number).isEqualTo(before == null ? running : before + 1);
        }

        private Response post(String client, String collection, String json) {
            return changing(client, etag).body(json).post(subject.path() + collection);
        }

        private <T> T pick(List<T> among) {
            return among.get(random.nextInt(among.size()));
        }
    }
}

package vn.thads.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.thads.events.CaseState;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

/** What is shown of the parts adds up to what is shown of the whole, from the officer to the nation, cell by cell. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class SumsOfPartsApiTest {
    private static final List<String> PROVINCES = List.of("57", "58");
    private static final String KNOWN_AT = "2019-01-01T00:00:00Z";
    private static final int CASES = 120;
    private static final LocalDate FIRST = LocalDate.of(2015, 11, 2);

    @Test
    void officers_add_up_to_their_office_offices_to_their_province_and_provinces_to_the_nation() {
        var random = new SplittableRandom(57);
        for (String province : PROVINCES) {
            OtherServices.office(province, "VN", "PROVINCE", "2015-10-01");
            for (String office : officesOf(province)) {
                OtherServices.office(office, province, "DISTRICT", "2015-10-01");
            }
        }
        PROVINCES.forEach(
                province -> officesOf(province).forEach(code -> Api.knowsOffice(code, "&year=2017&months=12")));
        var accepted = new TreeMap<String, Integer>();
        for (int i = 0; i < CASES; i++) {
            String province = PROVINCES.get(random.nextInt(PROVINCES.size()));
            String office = officesOf(province).get(random.nextInt(3));
            live(CaseStory.civil(), office, random);
            accepted.merge(office, 1, Integer::sum);
        }
        // a case of its own at the end of each office: what stands before it is applied when it is seen
        accepted.forEach((office, cases) -> {
            CaseStory.criminal().registered("2018-08-01", office + "-3", 7);
            Api.eventually(
                    "ministry",
                    path("06", office, 2018, 12),
                    "rows.find { it.key == '" + office + "-3' }.cells.newlyAccepted",
                    1);
        });
        Api.eventually("operator", "/api/v1/ledger/progress", "lag", 0);

        for (String form : List.of("06", "07")) {
            for (int year = 2016; year <= 2018; year++) {
                for (int months : new int[] {1, 4, 12}) {
                    JsonPath nation = form(form, "VN", year, months);
                    assertThat(sum(nation)).as("the nation").isEqualTo(cells(nation, "TOTAL"));
                    for (String province : PROVINCES) {
                        JsonPath ofProvince = form(form, province, year, months);
                        assertThat(cells(nation, province)).isEqualTo(cells(ofProvince, "TOTAL"));
                        assertThat(sum(ofProvince)).as(province).isEqualTo(cells(ofProvince, "TOTAL"));
                        for (String office : officesOf(province)) {
                            JsonPath ofOffice = form(form, office, year, months);
                            assertThat(cells(ofProvince, office)).isEqualTo(cells(ofOffice, "TOTAL"));
                            assertThat(sum(ofOffice)).as(office).isEqualTo(cells(ofOffice, "TOTAL"));
                        }
                    }
                }
            }
        }
    }

    private static List<String> officesOf(String province) {
        return List.of(province + "-00", province + "1", province + "2");
    }

    private static void live(CaseStory story, String office, SplittableRandom random) {
        LocalDate day = FIRST.plusDays(random.nextInt(700));
        story.registered(day.toString(), officer(office, random), 1_000 + random.nextInt(1_000));
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            day = day.plusDays(1 + random.nextInt(120));
            switch (random.nextInt(5)) {
                case 0 -> story.settles(1 + random.nextInt(200), day.toString());
                case 1 -> story.handedTo(officer(office, random), day.toString());
                case 2 -> story.becomes(CaseState.SEPARATE_BOOK, day.toString());
                case 3 -> story.becomes(CaseState.NOT_ENFORCEABLE, day.toString());
                default -> story.becomes(CaseState.DONE, day.toString());
            }
        }
    }

    private static String officer(String office, SplittableRandom random) {
        return office + "-" + (1 + random.nextInt(2));
    }

    private static String path(String form, String office, int year, int months) {
        return "/api/v1/forms/%s?office=%s&year=%d&months=%d&knownAt=%s"
                .formatted(form, office, year, months, KNOWN_AT);
    }

    private static JsonPath form(String form, String office, int year, int months) {
        return Api.get("ministry", path(form, office, year, months))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, BigDecimal> cells(JsonPath form, String row) {
        return numbers(form.getMap("rows.find { it.key == '%s' }.cells".formatted(row)));
    }

    private static Map<String, BigDecimal> sum(JsonPath form) {
        var sums = new TreeMap<String, BigDecimal>();
        List<String> keys = form.getList("rows.key");
        for (String key : keys) {
            if (!key.equals("TOTAL")) {
                cells(form, key).forEach((column, amount) -> sums.merge(column, amount, BigDecimal::add));
            }
        }
        return keys.size() == 1 ? cells(form, "TOTAL") : sums;
    }

    /** All but the rate, which no sum has. */
    private static Map<String, BigDecimal> numbers(Map<String, Object> cells) {
        var numbers = new TreeMap<String, BigDecimal>();
        cells.forEach((column, amount) -> {
            if (!column.equals("rate")) {
                numbers.put(column, new BigDecimal(String.valueOf(amount)));
            }
        });
        return numbers;
    }
}

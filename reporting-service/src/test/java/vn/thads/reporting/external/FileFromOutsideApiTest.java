package vn.thads.reporting.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FileFromOutsideApiTest {
    private static final String PATH = "/api/v1/external-filings";

    /** The whole country, 9 months of 2017, cases [S21]; the split of settled and open columns was not published. */
    private static final String COUNTRY_2017 = """
            {"key": "TOTAL", "cells": {"accepted": 736747, "carriedOver": 290524, "newlyAccepted": 446223, "entrusted": 8520,
              "toEnforce": 728227, "enforceable": 579413, "settled": 369372, "completed": 369372, "enforcing": 210041,
              "notEnforceable": 148814, "carriedForward": 358855, "rate": 63.75}}
            """;

    @BeforeAll
    static void offices() {
        for (String code : new String[] {"40", "41", "42", "43", "44", "45", "47"}) {
            OtherServices.office(code, "VN", "PROVINCE", null);
        }
        OtherServices.office("471", "47", "DISTRICT", null);
        OtherServices.office("472", "47", "DISTRICT", null);
        OtherServices.office("46", "VN", "PROVINCE", "2016-10-01");
    }

    @BeforeEach
    void the_offices_are_known() {
        for (String code : new String[] {"40", "41", "42", "43", "44", "45", "46", "47", "471", "472"}) {
            Api.knowsOffice(code, "&year=2017&months=9");
        }
    }

    @Test
    void the_published_figures_of_the_country_for_nine_months_of_2017_are_taken_and_shown() {
        String id = Api.post("ministry", PATH, filing("40", 2017, 9, "06", COUNTRY_2017, "2017-07-05"))
                .statusCode(201)
                .header("Location", hasIdOf(PATH))
                .body("version", equalTo(1))
                .extract()
                .path("id");

        Api.get("ministry", PATH + "/" + id).statusCode(200).body("rows[0].cells.accepted", equalTo(736747));
        Api.get("ministry", "/api/v1/forms/06?office=40&year=2017&months=9")
                .statusCode(200)
                .body("provenance", equalTo("FILED"))
                .body("rows.key", contains("TOTAL"))
                .body("rows[0].cells.enforceable", equalTo(579413))
                .body("rows[0].cells.carriedForward", equalTo(358855))
                .body("rows[0].cells.rate", equalTo(63.75f));
    }

    @Test
    void the_published_figures_of_ho_chi_minh_city_for_six_months_of_2019_are_taken() {
        file("41", 2019, 6, """
                {"key": "TOTAL", "cells": {"newlyAccepted": 79177, "entrusted": 580, "withdrawnOrRecalled": 4, "toEnforce": 78593,
                  "enforceable": 54681, "notEnforceable": 23912, "completed": 26515, "enforcing": 28166, "rate": 48.49,
                  "carriedForward": 52078}}
                """, "2019-04-05").statusCode(201);
    }

    @Test
    void the_published_figures_of_the_country_for_2025_are_taken() {
        file("42", 2025, 12, """
                {"key": "TOTAL", "cells": {"newlyAccepted": 1064419, "toEnforce": 1064419, "enforceable": 685898,
                  "notEnforceable": 378521, "completed": 577876, "enforcing": 108022, "rate": 84.25, "carriedForward": 486543}}
                """, "2025-10-08").statusCode(201);
    }

    @Test
    void the_published_figures_of_nam_dinh_for_2017_are_taken() {
        file("43", 2017, 12, """
                {"key": "TOTAL", "cells": {"newlyAccepted": 7259, "enforceable": 5422, "completed": 4918, "enforcing": 504,
                  "notEnforceable": 1837, "rate": 90.70}}
                """, "2017-10-04").statusCode(201);
        Api.post("ministry", PATH, filing("43", 2017, 12, "07", """
                {"key": "TOTAL", "cells": {"newlyAccepted": 470581000000, "enforceable": 163702787000, "completed": 102990477000,
                  "enforcing": 60712310000, "notEnforceable": 306878213000, "rate": 62.91}}
                """, "2017-10-04"))
                .statusCode(201);
    }

    @Test
    void an_identity_that_fails_by_one_case_is_refused_with_row_column_and_rule() {
        Api.post("ministry", PATH, filing("44", 2017, 9, "06", COUNTRY_2017.replace("358855", "358856"), "2017-07-05"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("figures-do-not-balance"))
                .body("errors[0].pointer", equalTo("/rows/0/cells/carriedForward"))
                .body("errors[0].rule", equalTo("carried-forward"));
        Api.post("ministry", PATH, filing("44", 2017, 9, "06", COUNTRY_2017.replace("148814", "148813"), "2017-07-05"))
                .statusCode(422)
                .body("errors.rule", hasItem("standing"));
    }

    @Test
    void rows_that_do_not_add_up_to_their_total_are_refused() {
        String rows = """
                {"key": "CIVIL", "cells": {"newlyAccepted": 3, "completed": 3}},
                {"key": "CRIMINAL", "cells": {"newlyAccepted": 4, "enforcing": 4}},
                {"key": "TOTAL", "cells": {"newlyAccepted": 8, "completed": 3, "enforcing": 5}}
                """;

        Api.post("ministry", PATH, filing("44", 2017, 12, "01", rows, "2017-10-03"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/rows/2/cells/newlyAccepted"));
        Api.post(
                        "ministry",
                        PATH,
                        filing("44", 2017, 12, "01", rows.replace("8,", "7,").replace("5}", "4}"), "2017-10-03"))
                .statusCode(201);
    }

    @Test
    void a_second_filing_is_the_next_version_and_the_latest_counts_as_known_from_then_on() {
        String early = recorded(filing("45", 2017, 9, "06", total(10), "2017-07-03"), "2017-07-03T02:00:00Z");
        String late = recorded(filing("45", 2017, 9, "06", total(11), "2017-07-20"), "2017-07-20T02:00:00Z");
        Api.post("migration", PATH, early).statusCode(201).body("version", equalTo(1));
        Api.post("migration", PATH, late).statusCode(201).body("version", equalTo(2));

        String form = "/api/v1/forms/06?office=45&year=2017&months=9";
        Api.get("ministry", form).body("rows[0].cells.accepted", equalTo(11));
        Api.get("ministry", form + "&knownAt=2017-07-10T00:00:00Z").body("rows[0].cells.accepted", equalTo(10));
        Api.get("ministry", form + "&knownAt=2017-07-01T00:00:00Z").body("provenance", equalTo("MISSING"));
        Api.get("ministry", PATH + "?office=45&months=9").body("items", hasSize(2));
    }

    @Test
    void what_does_not_fit_between_filings_becomes_an_item_of_data_quality() {
        Api.post("ministry", PATH, filing("45", 2018, 12, "06", total(100), "2018-10-03"))
                .statusCode(201);
        Api.post("ministry", PATH, filing("45", 2019, 4, "06", """
                {"key": "TOTAL", "cells": {"carriedOver": 120, "newlyAccepted": 9, "enforcing": 129}}
                """, "2019-02-03"))
                .statusCode(201);
        Api.post("ministry", PATH, filing("45", 2019, 12, "06", """
                {"key": "TOTAL", "cells": {"carriedOver": 100, "newlyAccepted": 8, "enforcing": 108}}
                """, "2019-10-03"))
                .statusCode(201);

        Api.get("ministry", "/api/v1/data-quality-items?office=45&year=2019")
                .statusCode(200)
                .body("items.rule", contains("CARRIED_OVER", "MONOTONY"))
                .body("items[0].expected", equalTo(100))
                .body("items[0].actual", equalTo(120))
                .body("items[0].isOpen", equalTo(true));
    }

    @Test
    void what_a_province_filed_is_its_figure_and_differs_from_the_sum_of_its_offices_by_an_item() {
        file("47", 2016, 12, total(10), "2016-10-05").statusCode(201);
        file("471", 2016, 12, total(4), "2016-10-04").statusCode(201);
        Api.get("ministry", "/api/v1/data-quality-items?office=47").body("items", hasSize(0));
        file("472", 2016, 12, total(5), "2016-10-04").statusCode(201);

        Api.get("ministry", "/api/v1/data-quality-items?office=47")
                .body("items.rule", contains("OFFICES_DIFFER", "OFFICES_DIFFER"))
                .body("items.cell", contains("newlyAccepted", "enforcing"))
                .body("items[0].expected", equalTo(9))
                .body("items[0].actual", equalTo(10));
        Api.get("ministry", "/api/v1/forms/06?office=47&year=2016&months=12")
                .body("rows.key", contains("471", "472", "TOTAL"))
                .body("rows.cells.accepted", contains(4, 5, 10));
    }

    @Test
    void an_office_that_runs_the_suite_and_an_unknown_one_file_nothing_from_outside() {
        Api.post("ministry", PATH, filing("46", 2017, 9, "06", total(1), "2017-07-03"))
                .statusCode(422)
                .body("type", endsWith("office-runs-the-suite"));
        Api.post("ministry", PATH, filing("46", 2016, 12, "06", total(1), "2016-10-03"))
                .statusCode(201);
        Api.post("ministry", PATH, filing("4x", 2017, 9, "06", total(1), "2017-07-03"))
                .statusCode(422)
                .body("type", endsWith("unknown-office"));
    }

    @Test
    void bad_input_names_the_field_and_changes_nothing() {
        Api.post("ministry", PATH, filing("44", 2017, 3, "06", """
                {"key": "TOTAL", "cells": {"finished": 1, "accepted": 1.5}}
                """, "2017-01-03"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/rows/0/cells/finished"))
                .body("errors.pointer", hasItem("/rows/0/cells/accepted"));
        Api.post("ministry", PATH, filing("44", 2017, 3, "06", total(1), "2016-12-30"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filedOn"));
        Api.post(
                        "ministry",
                        PATH,
                        recorded(filing("44", 2017, 3, "06", total(1), "2017-01-03"), "2017-01-03T00:00:00Z"))
                .statusCode(400)
                .body("errors[0].rule", equalTo("migrate-only"));
        Api.post("province-72", PATH, filing("44", 2017, 3, "06", total(1), "2017-01-03"))
                .statusCode(404);
        Api.get("ministry", PATH + "?office=44&months=3").body("items", hasSize(0));
    }

    @Test
    void indicators_are_held_against_the_catalogue() {
        indicators("""
                {"key": "complaintsInTime", "cells": {"numerator": 18, "denominator": 25}},
                {"key": "carryReduction", "cells": {"numerator": -280, "denominator": 4200}},
                {"key": "casesPerOfficer", "cells": {"numerator": 17000, "denominator": 65.5}},
                {"key": "backlog36Share", "cells": {"numerator": 0, "denominator": 0}},
                {"key": "disciplinePoints", "cells": {"numerator": 4}}
                """).statusCode(201);
        indicators("""
                {"key": "happiness", "cells": {"numerator": 1, "denominator": 2}}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/rows/0/key"))
                .body("errors.rule", contains("unknown-indicator"));
        indicators("""
                {"key": "attainCases", "cells": {"numerator": 93, "denominator": 100}}
                """).statusCode(400).body("errors.rule", contains("unknown-indicator"));
        indicators("""
                {"key": "complaintsInTime", "cells": {"numerator": 18}},
                {"key": "upheldShare", "cells": {"denominator": 18}},
                {"key": "disciplinePoints", "cells": {"numerator": 4, "denominator": 1}},
                {"key": "filingsInTime", "cells": {"numerator": 0.5, "denominator": 44}},
                {"key": "dataQuality", "cells": {"numerator": 388, "denominator": -400}},
                {"key": "growthCompletedC", "cells": {"numerator": 0.5, "denominator": 400}}
                """)
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/rows/0/cells/denominator",
                                "/rows/1/cells/numerator",
                                "/rows/2/cells/denominator",
                                "/rows/3/cells/numerator",
                                "/rows/4/cells/denominator",
                                "/rows/5/cells/numerator"))
                .body(
                        "errors.rule",
                        contains(
                                "denominator-required",
                                "required",
                                "numerator-alone",
                                "whole-number",
                                "whole-number",
                                "integer"));
        indicators("""
                {"key": "complaintsInTime", "cells": {"numerator": 18, "denominator": 25, "completed": 3}}
                """)
                .statusCode(400)
                .body("errors.pointer", contains("/rows/0/cells/completed"))
                .body("errors.rule", contains("unknown-column"));
    }

    @Test
    void a_part_that_is_greater_than_its_whole_is_taken_and_becomes_an_item() {
        Api.post("ministry", PATH, filing("44", 2019, 12, "INDICATORS", """
                {"key": "complaintsInTime", "cells": {"numerator": 26, "denominator": 25}},
                {"key": "clearanceRateC", "cells": {"numerator": 26, "denominator": 25}}
                """, "2019-10-03"))
                .statusCode(201);

        Api.get("ministry", "/api/v1/data-quality-items?office=44&year=2019")
                .body("items.rule", contains("PART_ABOVE_WHOLE"))
                .body("items.row", contains("complaintsInTime"))
                .body("items[0].label.en", equalTo("a part is greater than its whole"));
    }

    @Test
    void a_figure_too_great_to_be_summed_is_refused_and_one_at_the_limit_is_taken() {
        String cell =
                "{\"key\": \"TOTAL\", \"cells\": {\"newlyAccepted\": %1$s, \"carriedOver\": %1$s, \"completed\": %2$s}}";
        for (String tooGreat : new String[] {"999999999999999999", "1000000000000001"}) {
            Api.post("ministry", PATH, filing("44", 2021, 12, "07", cell.formatted(tooGreat, tooGreat), "2021-10-04"))
                    .statusCode(400)
                    .body("type", endsWith("invalid-request"))
                    .body("errors.rule", org.hamcrest.Matchers.hasItem("maximum"))
                    .body("errors.pointer", org.hamcrest.Matchers.hasItem("/rows/0/cells/newlyAccepted"));
        }
        String most =
                "{\"key\": \"TOTAL\", \"cells\": {\"newlyAccepted\": 1000000000000000, \"enforcing\": 1000000000000000}}";
        Api.post("ministry", PATH, filing("44", 2021, 12, "07", most, "2021-10-04"))
                .statusCode(201);
        Api.get("ministry", "/api/v1/forms/07?office=VN&year=2021&months=12").statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse indicators(String rows) {
        return Api.post("ministry", PATH, filing("44", 2018, 12, "INDICATORS", rows, "2018-10-03"));
    }

    @Test
    void the_same_key_files_once() {
        String key = UUID.randomUUID().toString();
        String body = filing("44", 2016, 12, "06", total(5), "2016-10-04");

        String first =
                Api.post("ministry", PATH, body, key).statusCode(201).extract().path("id");
        String second =
                Api.post("ministry", PATH, body, key).statusCode(201).extract().path("id");

        assertThat(second).isEqualTo(first);
        Api.get("ministry", PATH + "?office=44&year=2016").body("items", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse file(
            String office, int year, int months, String rows, String filedOn) {
        return Api.post("ministry", PATH, filing(office, year, months, "06", rows, filedOn));
    }

    private static String total(int newlyAccepted) {
        return "{\"key\": \"TOTAL\", \"cells\": {\"newlyAccepted\": %d, \"enforcing\": %d}}"
                .formatted(newlyAccepted, newlyAccepted);
    }

    private static String filing(String office, int year, int months, String form, String rows, String filedOn) {
        return "{\"office\": \"%s\", \"year\": %d, \"months\": %d, \"form\": \"%s\", \"rows\": [%s], \"filedOn\": \"%s\"}"
                .formatted(office, year, months, form, rows, filedOn);
    }

    private static String recorded(String filing, String at) {
        return filing.replaceFirst("\\{", "{\"recordedAt\": \"" + at + "\", ");
    }

    private static org.hamcrest.Matcher<String> hasIdOf(String path) {
        return org.hamcrest.Matchers.containsString(path + "/");
    }
}

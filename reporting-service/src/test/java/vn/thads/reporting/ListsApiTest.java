package vn.thads.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thads.events.ComplaintEvent.ComplaintAccepted;
import vn.thads.events.ComplaintEvent.ComplaintRegistered;
import vn.thads.events.ComplaintEvent.Kind;
import vn.thads.localstack.testing.TestServers;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.CaseStory;
import vn.thads.reporting.testing.OtherServices;

/** What every list promises. Province 58: offices 581 and 582 run the suite, 583 files from outside. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ListsApiTest {
    private static final String FILINGS = "/api/v1/filings?office=581";
    private static final String EXTERNAL = "/api/v1/external-filings?office=583";
    private static final String QUALITY = "/api/v1/data-quality-items?office=583";
    private static final String TARGETS = "/api/v1/targets?office=581";
    private static final String PROFILES = "/api/v1/profiles?limit=1";
    private static final String ENTRIES = "/api/v1/ledger/entries?office=581";
    private static final String CONDUCT = "/api/v1/conduct-events?office=581";
    private static final String PUBLISHED = "/api/v1/ranking-publications?within=58";
    private static final String WORKLOADS = "/api/v1/workloads?year=2017&months=12&office=581";
    private static final String UNMOVED = "/api/v1/enforceable-without-movement?on=2017-09-30&office=581";
    private static final String OVERDUE = "/api/v1/overdue-complaints?on=2017-09-30&office=581";
    private static final UUID REBUILD = UUID.randomUUID();
    private static boolean isTold;

    @Inject
    AgroalDataSource database;

    /** Once for all tests; not before them, since the port is known only when a test begins. */
    @BeforeEach
    void told() throws SQLException {
        if (isTold) {
            return;
        }
        isTold = true;
        OtherServices.office("58", "VN", "PROVINCE", null);
        OtherServices.office("581", "58", "DISTRICT", "2016-10-01");
        OtherServices.office("582", "58", "DISTRICT", "2016-10-01");
        OtherServices.office("583", "58", "DISTRICT", null);
        for (String code : new String[] {"58", "581", "582", "583"}) {
            Api.knowsOffice(code, "&year=2017&months=12");
        }
        for (String officer : new String[] {"581-1", "581-1", "581-2"}) {
            CaseStory.civil().registered("2016-11-02", officer, 500);
            overdue(officer);
        }
        differences();
        posted("filings", """
                {"office": "581", "year": 2017, "months": 1, "form": "01"}
                """);
        posted("filings", """
                {"office": "581", "year": 2017, "months": 1, "form": "02"}
                """);
        filedFromOutside(9, 10);
        filedFromOutside(12, 5);
        for (String indicator : new String[] {"rateCases", "rateMoney"}) {
            posted("targets", """
                    {"office": "581", "year": 2017, "indicator": "%s", "value": 70, "decidedOn": "2016-12-09", "source": "QĐ"}
                    """.formatted(indicator));
        }
        for (int day = 10; day < 13; day++) {
            posted("conduct-events", """
                    {"office": "581", "kind": "FALSE_DATA", "happenedOn": "2017-05-%d", "documentNumber": "%d/QĐ"}
                    """.formatted(day, day));
        }
        for (int months = 11; months < 13; months++) {
            posted("ranking-publications", """
                    {"level": "OFFICE", "within": "58", "year": 2017, "months": %d}
                    """.formatted(months));
        }
        Api.eventually("ministry", UNMOVED, "items.size()", 3);
        Api.eventually("ministry", OVERDUE, "items.size()", 3);
    }

    private static void overdue(String officer) {
        var id = UUID.randomUUID();
        LocalDate received = LocalDate.of(2016, 11, 10);
        Instant known = Instant.parse("2016-11-10T09:00:00Z");
        OtherServices.tell(
                new ComplaintRegistered(id, Kind.COMPLAINT, "581", officer, null, "A", 1, received, received),
                1,
                known);
        OtherServices.tell(new ComplaintAccepted(id, received, LocalDate.of(2016, 12, 12)), 2, known);
    }

    private static void posted(String list, String body) {
        Api.post("ministry", "/api/v1/" + list, body).statusCode(201);
    }

    /** Sums that fall within the year are items of data quality. */
    private static void filedFromOutside(int months, int cases) {
        posted("external-filings", """
                {"office": "583", "year": 2016, "months": %1$d, "form": "06", "filedOn": "2016-11-04",
                 "rows": [{"key": "TOTAL", "cells": {"newlyAccepted": %2$d, "completed": %2$d}}]}
                """.formatted(months, cases));
    }

    /** As a rebuild finds them where somebody wrote past the inbox. */
    private void differences() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into rebuild (id, state, swap_when_equal, events_read, differences, started_by, started_at, finished_at)
                    values ('%s', 'ABANDONED', false, 9, 3, 'test', now(), now())
                    """.formatted(REBUILD));
            statement.execute("""
                    insert into rebuild_difference (rebuild, number, register, key, running, rebuilt)
                    select '%s', number, 'RECEPTIONS', 'reception ' || number, 0, 1 from generate_series(1, 3) number
                    """.formatted(REBUILD));
        }
    }

    private static ValidatableResponse list(String client, String path) {
        return Api.get(client, path).statusCode(200);
    }

    private static int walked(String client, String path) {
        int rows = 0;
        String next = "";
        while (next != null) {
            String cursor = next.isEmpty() ? "" : "&cursor=" + next;
            var page = list(client, path + "&limit=1" + cursor).extract();
            rows += page.jsonPath().getList("items").size();
            next = page.path("next");
        }
        return rows;
    }

    private static @Nullable Integer total(String client, String path) {
        return list(client, path).extract().path("total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {FILINGS, EXTERNAL, QUALITY, TARGETS, ENTRIES, CONDUCT, PUBLISHED, WORKLOADS, UNMOVED, OVERDUE})
    void the_total_is_the_number_of_rows_that_a_walk_meets(String path) {
        int rows = walked("ministry", path);

        assertThat(rows).isGreaterThan(1);
        assertThat(total("ministry", path + "&limit=1&total=true")).isEqualTo(rows);
        assertThat(total("ministry", path + "&total=true&limit=500")).isEqualTo(rows);
        Api.get("ministry", path + "&total=perhaps").statusCode(400);
    }

    @Test
    void profiles_and_differences_of_a_rebuild_are_counted_too() {
        String differences = "/api/v1/rebuilds/" + REBUILD + "/differences?register=RECEPTIONS";

        assertThat(total("head-709", PROFILES + "&total=true")).isEqualTo(walked("head-709", PROFILES));
        assertThat(walked("operator", differences)).isEqualTo(3);
        assertThat(total("operator", differences + "&limit=1&total=true")).isEqualTo(3);
        assertThat(total("operator", differences)).isNull();
        list("operator", differences.replace("RECEPTIONS", "OFFICES") + "&total=true")
                .body("total", equalTo(0), "emptyBecause", equalTo("NO_DATA"));
    }

    /** The two lists that come with the counts of all offices always say their sum. */
    @ParameterizedTest
    @ValueSource(strings = {FILINGS, EXTERNAL, QUALITY, TARGETS, PROFILES, ENTRIES, CONDUCT, PUBLISHED, WORKLOADS})
    void nothing_is_counted_for_who_does_not_ask(String path) {
        assertThat(total("ministry", path)).isNull();
        assertThat(total("ministry", path + "&total=false")).isNull();
        assertThat(list("ministry", path).extract().<String>path("emptyBecause"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {FILINGS, EXTERNAL, QUALITY, ENTRIES, CONDUCT, WORKLOADS, UNMOVED, OVERDUE})
    void an_office_out_of_reach_and_one_that_is_none_answer_alike(String path) {
        for (String office : new String[] {"office=581", "office=999"}) {
            list("head-709", path.replaceFirst("office=58[13]", office) + "&total=true")
                    .body("items", empty(), "total", equalTo(0))
                    .body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        }
        list("ministry", path.replaceFirst("office=58[13]", "office=999"))
                .body("items", empty(), "emptyBecause", equalTo("NO_DATA"));
    }

    @Test
    void what_another_officer_holds_is_out_of_an_officers_reach() {
        list("officer-709-1", "/api/v1/ledger/entries?office=709&officer=709-2&total=true")
                .body("items", empty(), "total", equalTo(0), "emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
        list("officer-709-1", UNMOVED).body("emptyBecause", equalTo("OUTSIDE_YOUR_REACH"));
    }
}

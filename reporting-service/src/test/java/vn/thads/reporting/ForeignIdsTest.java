package vn.thads.reporting;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.contractchecks.swap.SwapChecks;
import vn.thads.contractchecks.swap.SwapScene;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

/** The filings and the conduct of one office, asked for by another. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ForeignIdsTest implements SwapChecks {
    private static final String CANARY = "77/QĐ-YEN";

    @Override
    public SwapScene seeded() {
        OtherServices.office("72", "VN", "PROVINCE", null);
        OtherServices.office("70", "VN", "PROVINCE", null);
        OtherServices.office("709", "72", "DISTRICT", "2016-10-01");
        OtherServices.office("703", "72", "DISTRICT", "2016-10-01");
        Api.knowsOffice("709", "&year=2017&months=12");
        Api.knowsOffice("703", "&year=2017&months=12");
        for (String office : List.of("709", "703")) {
            create("ministry", "/api/v1/conduct-events", """
                {"office": "%s", "kind": "ACT_ANNULLED", "happenedOn": "2017-05-12", "documentNumber": "%s"}
                """.formatted(office, office.equals("709") ? CANARY : "1/QĐ"));
            create("province-72", "/api/v1/filings", """
                {"office": "%s", "year": 2017, "months": 4, "form": "01"}\
                """.formatted(office));
            create("province-72", "/api/v1/external-filings", """
                {"office": "%s", "year": 2016, "months": 12, "form": "06",
                 "rows": [{"key": "TOTAL", "cells": {"newlyAccepted": 0}}], "filedOn": "2016-10-04"}\
                """.formatted(office));
        }
        return SwapScene.of709(List.of(), List.of(CANARY));
    }

    private static void create(String client, String path, String body) {
        given().auth()
                .oauth2(TestTokens.of(client))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }
}

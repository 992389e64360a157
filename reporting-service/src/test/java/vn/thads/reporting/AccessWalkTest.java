package vn.thads.reporting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.reporting.testing.Api;
import vn.thads.reporting.testing.OtherServices;

/**
 * Every operation, with every client of the local issuer, at his own office, at another of his province, at one of another province and
 * at none: as {@code access-walk.csv} says. That table is not read by the service and is changed by hand, operation by operation; its
 * first rows were taken over from the one that is, and then looked through.
 */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AccessWalkTest {
    private static final Map<Place, String> OFFICES =
            Map.of(Place.OWN, "709", Place.SAME_PROVINCE, "703", Place.OTHER_PROVINCE, "701", Place.NONE, "999");

    /** Where an office stands, seen from the clients of Tây Ninh. */
    private enum Place {
        OWN,
        SAME_PROVINCE,
        OTHER_PROVINCE,
        NONE;

        boolean isWithin(String reach) {
            return switch (reach) {
                case "N" -> true;
                case "P" -> this == OWN || this == SAME_PROVINCE;
                case "O" -> this == OWN;
                default -> false;
            };
        }
    }

    private record Row(String operation, Map<String, String> reachOfClient, String method, String path, String body) {
        boolean namesAnOffice() {
            return (path + body).matches("(?s).*\\{(office|province|filing|externalFiling|conduct)}.*");
        }
    }

    @Test
    void every_operation_answers_each_client_at_each_office_as_the_table_says() throws IOException {
        List<Row> rows = rows();
        assertThat(rows.stream().map(Row::operation))
                .as("operations served and rows of the table")
                .containsExactlyInAnyOrderElementsOf(served());
        setScene();
        Map<Place, Map<String, String>> objects = objects();

        var wrong = new ArrayList<String>();
        for (Row row : rows) {
            note(wrong, row, "nobody at all", "", call(given(), row, objects(Place.OWN, objects)), 401);
            for (var client : row.reachOfClient().entrySet()) {
                for (Place place : row.namesAnOffice() ? List.of(Place.values()) : List.of(Place.OWN)) {
                    Response answer =
                            call(given().auth().oauth2(TestTokens.of(client.getKey())), row, objects(place, objects));
                    check(wrong, row, client.getKey(), client.getValue(), place, answer);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static void check(List<String> wrong, Row row, String client, String reach, Place place, Response answer) {
        int status = answer.statusCode();
        if (reach.equals("-")) {
            note(wrong, row, client, place.name(), answer, 403);
        } else if (!row.namesAnOffice() || (place != Place.NONE && place.isWithin(reach))) {
            if (status == 401 || status == 403 || status >= 500 || (row.namesAnOffice() && status == 404)) {
                wrong.add("%s by %s at %s, who may: %d".formatted(row.operation(), client, place, status));
            }
        } else if (place != Place.NONE || !reach.equals("N")) {
            boolean isEmptyList = status == 200 && Objects.equals(answer.path("items"), List.of());
            if (status != 404 && !isEmptyList) {
                wrong.add("%s by %s at %s, beyond his reach: %d".formatted(row.operation(), client, place, status));
            }
        } else if (status >= 500) {
            wrong.add("%s by %s at no office: %d".formatted(row.operation(), client, status));
        }
    }

    private static void note(List<String> wrong, Row row, String client, String place, Response answer, int expected) {
        if (answer.statusCode() != expected) {
            wrong.add("%s by %s %s: %d and not %d"
                    .formatted(row.operation(), client, place, answer.statusCode(), expected));
        }
    }

    private static Response call(RequestSpecification request, Row row, Map<String, String> objects) {
        String path = row.path();
        String body = row.body();
        for (var object : objects.entrySet()) {
            path = path.replace("{" + object.getKey() + "}", object.getValue());
            body = body.replace("{" + object.getKey() + "}", object.getValue());
        }
        if (row.method().equals("POST")) {
            request.contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body.isEmpty() ? "{}" : body);
        }
        return request.header("If-Match", "\"1\"").request(row.method(), path);
    }

    private static Map<String, String> objects(Place place, Map<Place, Map<String, String>> objects) {
        return objects.getOrDefault(place, Map.of());
    }

    private static void setScene() {
        OtherServices.office("VN", null, "CENTRAL", null);
        OtherServices.office("72", "VN", "PROVINCE", null);
        OtherServices.office("70", "VN", "PROVINCE", null);
        OtherServices.office("709", "72", "DISTRICT", "2016-10-01");
        OtherServices.office("703", "72", "DISTRICT", "2016-10-01");
        OtherServices.office("701", "70", "DISTRICT", "2016-10-01");
        for (String code : new String[] {"709", "703", "701"}) {
            Api.knowsOffice(code, "&year=2017&months=12");
        }
    }

    /** What each office has, by the name that stands for it in the table. */
    private static Map<Place, Map<String, String>> objects() {
        var objects = new java.util.EnumMap<Place, Map<String, String>>(Place.class);
        OFFICES.forEach((place, office) -> objects.put(
                place,
                place == Place.NONE
                        ? Map.of(
                                "office", office,
                                "province", "99",
                                "unknown", UUID.randomUUID().toString(),
                                "filing", UUID.randomUUID().toString(),
                                "externalFiling", UUID.randomUUID().toString(),
                                "conduct", UUID.randomUUID().toString())
                        : Map.of(
                                "office", office,
                                "province", place == Place.OTHER_PROVINCE ? "70" : "72",
                                "unknown", UUID.randomUUID().toString(),
                                "filing", id("filings", """
                                        {"office": "%s", "year": 2017, "months": 1, "form": "01"}
                                        """.formatted(office)),
                                "externalFiling", id("external-filings", """
                                        {"office": "%s", "year": 2016, "months": 12, "form": "07", "filedOn": "2016-10-04",
                                         "rows": [{"key": "TOTAL", "cells": {"newlyAccepted": 0}}]}
                                        """.formatted(office)),
                                "conduct", id("conduct-events", """
                                        {"office": "%s", "kind": "FALSE_DATA", "happenedOn": "2017-05-12", "documentNumber": "2/QĐ"}
                                        """.formatted(office)))));
        return objects;
    }

    private static String id(String path, String body) {
        return Api.post("ministry", "/api/v1/" + path, body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Set<String> served() {
        JsonPath contract = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = contract.getMap("paths");
        var served = new TreeSet<String>();
        paths.forEach((path, item) -> item.values().forEach(value -> {
            if (path.startsWith("/api/")
                    && value instanceof Map<?, ?> operation
                    && operation.get("operationId") instanceof String id) {
                served.add(id);
            }
        }));
        return served;
    }

    private static List<Row> rows() throws IOException {
        try (var in = AccessWalkTest.class.getResourceAsStream("/access-walk.csv")) {
            List<String> lines = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            String[] columns = lines.getFirst().split(";", -1);
            return lines.stream().skip(1).map(line -> row(columns, line)).toList();
        }
    }

    private static Row row(String[] columns, String line) {
        String[] cells = line.split(";", columns.length);
        var reach = new java.util.TreeMap<String, String>();
        for (int i = 1; i < columns.length - 1; i++) {
            reach.put(columns[i], cells[i]);
        }
        String[] request = cells[columns.length - 1].split(" ", 3);
        return new Row(cells[0], reach, request[0], request[1], request.length > 2 ? request[2] : "");
    }
}

package vn.thads.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Ask;

/** Persons where none belongs: in addresses, filters, headers, keys, bodies that are none. Of every service. */
record PlantedStrays(Planting planting) {
    private static final Map<Service, List<String>> COLLECTIONS = Map.of(
            Service.CASE, List.of("/cases", "/titles", "/request-refusals", "/rules"),
            Service.OFFICER, List.of("/officers", "/offices"),
            Service.COMPLAINT, List.of("/complaints", "/receptions", "/complaint-terms"),
            Service.REPORTING,
                    List.of(
                            "/forms/06",
                            "/rankings",
                            "/filings",
                            "/external-filings",
                            "/targets",
                            "/conduct-events",
                            "/workloads",
                            "/indicators",
                            "/profiles",
                            "/data-quality-items",
                            "/ledger/entries"));
    private static final List<String> EVERYWHERE = List.of("/events", "/dead-letters", "/audit-records", "/nobody");
    private static final List<String> FILTERS = List.of(
            "q",
            "office",
            "officer",
            "number",
            "state",
            "initiation",
            "decidedFrom",
            "cursor",
            "limit",
            "total",
            "on",
            "year",
            "months",
            "knownAt",
            "level",
            "profile",
            "kind",
            "type",
            "after",
            "waitSeconds",
            "name");
    private static final String TARGET = """
        {"office": "72", "year": 2017, "indicator": "rateCases", "value": 72.50, "decidedOn": "2016-12-09",
         "source": "QĐ 1/QĐ-TCTHADS"}
        """;
    private static final String CONDUCT = """
        {"office": "709", "kind": "ACT_ANNULLED", "happenedOn": "2017-05-12", "documentNumber": "7/QĐ-CTHADS"}
        """;
    private static final String FILING = """
        {"office": "01", "year": 2017, "months": 12, "form": "06", "filedOn": "2017-10-04",
         "rows": [{"key": "TOTAL", "cells": {"carriedOver": 1}}]}
        """;

    void plant() {
        List<Canary> strays = Canary.Kind.STRAY.all();
        int next = 50;
        for (Service service : Service.values()) {
            Canary stray = strays.get(next);
            Stream.concat(collections(service).stream(), EVERYWHERE.stream())
                    .forEach(path -> asked(service, path, stray));
            headers(service, strays.get(next + 5));
            noHttp(service, strays.get(next + 10));
            next++;
        }
        keys(strays.get(65));
        figures(strays.get(66));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** In the filters of a list, behind its path, and as a body that it is not. */
    private void asked(Service service, String path, Canary stray) {
        String client = path.equals("/audit-records") ? "auditor" : EVERYWHERE.contains(path) ? "operator" : "ministry";
        String name = coded(stray.name());
        String all = String.join(
                "&", FILTERS.stream().map(filter -> filter + "=" + name).toList());
        ask(Ask.get(service, path + "?" + all, client));
        for (String filter : FILTERS) {
            ask(Ask.get(service, path + "?" + filter + "=" + name, client));
        }
        ask(Ask.get(service, path + "?q=" + stray.identity() + "&office=" + stray.identity(), client));
        ask(Ask.get(service, path + "?" + name + "=" + name, client));
        for (String part : List.of(name.replace("+", "%20"), stray.identity(), stray.asciiName())) {
            ask(Ask.get(service, path + "/" + part, client));
            ask(Ask.get(service, path + "/" + part + "/" + part, client));
            ask(new Ask(service, "DELETE", path + "/" + part, client, "", Map.of()));
        }
        for (String body : List.of(
                "{\"" + stray.name() + "\": \"" + stray.name() + "\"}",
                "{\"name\": \"" + stray.name(),
                "{name: " + stray.name() + "}",
                stray.name(),
                "[\"" + stray.name() + "\"]",
                "\"" + stray.name() + "\"",
                stray.identity())) {
            ask(Ask.post(service, path, writer(service), body));
        }
        ask(Ask.post(service, path, writer(service), "{}").with("content-type", "text/" + stray.asciiName()));
    }

    private static List<String> collections(Service service) {
        return COLLECTIONS.getOrDefault(service, List.of());
    }

    private static String writer(Service service) {
        return switch (service) {
            case CASE, COMPLAINT -> "head-709";
            case OFFICER -> "hr-72";
            case REPORTING -> "ministry";
        };
    }

    private void headers(Service service, Canary stray) {
        String path = collections(service).getFirst();
        for (String header : List.of(
                "If-Match",
                "Accept",
                "Accept-Language",
                "User-Agent",
                "Cookie",
                "Referer",
                "X-Request-ID",
                "X-Forwarded-For",
                "Forwarded",
                "traceparent",
                "tracestate",
                "baggage",
                stray.asciiName())) {
            ask(Ask.get(service, path, "ministry").with(header, stray.asciiName()));
            ask(Ask.post(service, path, writer(service), "{}").with(header, stray.asciiName()));
        }
        for (String token : List.of(
                "Bearer " + stray.asciiName(), "Bearer a." + stray.asciiName() + ".c", "Basic " + stray.asciiName())) {
            ask(Ask.get(service, path, "").with("authorization", token));
        }
        ask(new Ask(service, stray.asciiName().replace("-", ""), path, "ministry", "", Map.of()));
        ask(new Ask(service, "PATCH", path + "/" + stray.asciiName(), "ministry", stray.name(), Map.of()));
    }

    private void noHttp(Service service, Canary stray) {
        String host = "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
        for (String request : List.of(
                "GET /api/v1/cases?q=" + stray.name() + " HTTP/1.1" + host,
                "GET /api/v1/cases?q=%zz" + stray.asciiName() + " HTTP/1.1" + host,
                "GET /api/v1/%zz" + stray.asciiName() + " HTTP/1.1" + host,
                "GET //" + stray.asciiName() + "/../ HTTP/9.1" + host,
                stray.name() + "\r\n\r\n",
                "GET /api/v1/cases HTTP/1.1\r\n" + stray.name() + host,
                "GET /api/v1/cases HTTP/1.1\r\n" + stray.asciiName() + " x: y" + host,
                "POST /api/v1/cases HTTP/1.1\r\nContent-Length: " + stray.asciiName() + host,
                "POST /api/v1/cases HTTP/1.1\r\nTransfer-Encoding: chunked" + host + stray.asciiName() + "\r\n")) {
            planting.heard().raw(service, request);
        }
    }

    /** A key is stored for a day: once beside something that is done, once beside something that is not. */
    private void keys(Canary stray) {
        for (String key : List.of(stray.identity(), stray.asciiName(), "\"" + stray.phone() + "\"")) {
            for (Ask ask : List.of(
                    Ask.post(Service.REPORTING, "/conduct-events", "ministry", CONDUCT),
                    Ask.post(
                            Service.COMPLAINT,
                            "/complaints",
                            "clerk-709",
                            OtherWrites.COMPLAINTS.body().get()),
                    Ask.post(
                            Service.OFFICER,
                            "/officers",
                            "hr-72",
                            OtherWrites.OFFICERS.body().get()),
                    Ask.post(
                            Service.CASE,
                            "/titles",
                            "head-709",
                            OtherWrites.TITLES.body().get()))) {
                planting.heard().to(ask.with("Idempotency-Key", key)).mustBeOk(ask.path());
                ask(new Ask(
                                ask.service(),
                                "POST",
                                ask.path(),
                                ask.client(),
                                ask.body().replace("2017", "2016"),
                                ask.headers())
                        .with("Idempotency-Key", key));
            }
        }
        ask(Ask.post(Service.CASE, "/titles", "head-709", "{}")
                .with("Idempotency-Key", stray.asciiName() + "-" + UUID.randomUUID()));
        ask(Ask.post(Service.CASE, "/titles", "head-709", "{}")
                .with("Idempotency-Key", stray.asciiName().replace('-', ' ')));
        String lookup = "{\"number\": \"%s\", \"accessCode\": \"%s\"}";
        for (String number : List.of(stray.name(), stray.identity(), "709/2017/EX_OFFICIO/" + stray.phone())) {
            ask(Ask.post(Service.CASE, "/case-lookups", "portal", lookup.formatted(number, stray.identity())));
        }
    }

    /** Where figures are filed there is no person, but there are texts. */
    private void figures(Canary stray) {
        for (String text : List.of(stray.name(), stray.identity(), stray.asciiName())) {
            for (String wrong : List.of(
                    FILING.replace("TOTAL", text),
                    FILING.replace("carriedOver", text),
                    FILING.replace("\"01\"", "\"" + text + "\""),
                    FILING.replace("2017-10-04", text),
                    FILING.replace("\"form\"", "\"" + text + "\": \"" + text + "\", \"form\""))) {
                ask(Ask.post(Service.REPORTING, "/external-filings", "ministry", wrong));
            }
            ask(Ask.post(Service.REPORTING, "/targets", "ministry", TARGET.replace("\"72\"", "\"" + text + "\"")));
            ask(Ask.post(Service.REPORTING, "/targets", "ministry", TARGET.replace("72.50", "\"" + text + "\"")));
            ask(Ask.post(
                    Service.REPORTING, "/conduct-events", "ministry", CONDUCT.replace("\"709\"", "\"" + text + "\"")));
            ask(Ask.post(
                    Service.REPORTING,
                    "/ranking-publications",
                    "ministry",
                    "{\"level\": \"" + text + "\", \"profile\": \"" + text + "\"}"));
            ask(Ask.post(Service.REPORTING, "/rebuilds", "operator", "{\"swapWhenEqual\": \"" + text + "\"}"));
            ask(Ask.post(Service.REPORTING, "/event-emissions", "operator", "{\"after\": \"" + text + "\"}"));
        }
    }

    private void ask(Ask ask) {
        planting.heard().to(ask);
    }
}

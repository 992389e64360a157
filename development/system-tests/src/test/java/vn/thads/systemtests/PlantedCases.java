package vn.thads.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Ask;

/** Persons as parties of judgments and cases: one by one, by file, and wrongly. */
record PlantedCases(Planting planting) {
    private static final String TITLE = """
        {"office": "709", "number": "{number}", "judgmentKind": "CRIMINAL", "issuedOn": "2016-09-12",
         "effectiveOn": "2016-10-12", "receivedOn": "2016-10-20"}
        """;
    private static final String PERSON = """
        {"ref": "{ref}", "roles": ["{role}"], "kind": "PERSON", "name": "{name}", "identityType": "CCCD",
         "identityNumber": "{identity}", "birthDate": "{birthDate}", "address": "{address}"}
        """;
    private static final String COMPANY = """
        {"ref": "{ref}", "roles": ["CREDITOR"], "kind": "ORGANISATION", "name": "Công ty {name}", "identityType": "TAX_CODE",
         "identityNumber": "{taxCode}", "address": "{address}"}
        """;
    private static final String CASE = """
        {"titleId": "{title}", "initiation": "EX_OFFICIO", "decidedOn": "2016-10-25", "officer": "709-1",
         "parties": [{parties}],
         "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 1200000, "debtors": ["p0"], "creditors": ["p1", "p2"]}]}
        """;
    private static final String REFUSAL = """
        {"titleId": "{title}", "requester": "{name}", "receivedOn": "2017-03-01", "decidedOn": "2017-03-06",
         "ground": "TIME_BARRED"}
        """;
    private static final String LINE = """
        {"externalId": "{externalId}", "office": "709",
         "title": {"number": "{externalId}/HS-ST", "issuedOn": "2016-09-12", "effectiveOn": "2016-10-12", "court": "TAND-709",
                   "judgmentKind": "CRIMINAL", "receivedOn": "2016-10-20"},
         "case": {"initiation": "EX_OFFICIO", "number": {number}, "decidedOn": "2016-10-25", "officer": "709-1"},
         "parties": [{party}],
         "obligations": [{"number": 1, "kind": "MONEY_FEE", "amount": 200000, "debtors": ["p0"], "creditors": []}]}
        """;
    private static final String COLUMNS =
            "externalId,office,titleNumber,titleIssuedOn,titleEffectiveOn,court,judgmentKind,"
                    + "receivedOn,initiation,number,decidedOn,officer,debtorName,debtorIdentityType,debtorIdentityNumber,"
                    + "debtorAddress,obligationKind,amount";
    private static final String CELLS = "{externalId},709,{externalId}/HS-ST,2016-09-12,2016-10-12,TAND-709,CRIMINAL,"
            + "2016-10-20,EX_OFFICIO,{number},2016-10-25,709-1,{name},CCCD,{identity},\"{address}\",MONEY_FEE,200000";

    void plant() {
        registered();
        requested();
        refused();
        byLines();
        byTable();
    }

    private static Map<String, String> values(Canary canary) {
        return Map.of(
                "name", canary.name(),
                "identity", canary.identity(),
                "birthDate", canary.birthDate().toString(),
                "taxCode", canary.taxCode(),
                "address", canary.address(),
                "phone", canary.phone());
    }

    private static String person(Canary canary, String ref, String role) {
        return Planting.filled(Planting.filled(PERSON, Map.of("ref", ref, "role", role)), values(canary));
    }

    private String title(String number) {
        return planting.heard()
                .to(Ask.post(Service.CASE, "/titles", "court", Planting.filled(TITLE, Map.of("number", number))))
                .mustBeOk("a judgment")
                .text("id");
    }

    private static String caseOf(String title, List<String> parties) {
        return Planting.filled(CASE, Map.of("title", title, "parties", String.join(",", parties)));
    }

    /** Three persons a case; its code is looked up by a stranger, and it is read by everybody who may. */
    private void registered() {
        List<Canary> all = Canary.Kind.PARTY.all();
        for (int first = 0; first + 2 < all.size(); first += 3) {
            String title = title(planting.run() + first + "/2016/HS-ST");
            var parties = List.of(
                    person(all.get(first), "p0", "DEBTOR"),
                    person(all.get(first + 1), "p1", "CREDITOR"),
                    Planting.filled(Planting.filled(COMPANY, Map.of("ref", "p2")), values(all.get(first + 2))));
            var entered = planting.heard()
                    .to(Ask.post(Service.CASE, "/cases", "clerk-709", caseOf(title, parties)))
                    .mustBeOk("a case");
            String lookup = "{\"number\": \"%s\", \"accessCode\": \"%s\"}";
            ask(Ask.post(
                    Service.CASE,
                    "/case-lookups",
                    "portal",
                    lookup.formatted(entered.text("number"), entered.text("accessCode"))));
            ask(Ask.post(
                    Service.CASE,
                    "/case-lookups",
                    "portal",
                    lookup.formatted(entered.text("number"), all.get(first).identity())));
            for (String client : List.of("head-709", "bank", "officer-709-2", "head-703")) {
                ask(Ask.get(Service.CASE, "/cases/" + entered.text("id"), client));
            }
        }
    }

    private void requested() {
        for (Canary canary : Canary.Kind.REQUESTER.all()) {
            String title = title(planting.run() + canary.number() + "/2016/YC");
            ask(Ask.post(
                    Service.CASE,
                    "/request-refusals",
                    "clerk-709",
                    Planting.filled(Planting.filled(REFUSAL, Map.of("title", title)), values(canary))));
        }
    }

    /** What a clerk in a hurry sends, and what the law refuses. */
    private void refused() {
        List<Canary> strays = Canary.Kind.STRAY.all();
        String title = title(planting.run() + "/2016/SAI");
        String good = caseOf(
                title,
                List.of(
                        person(strays.get(0), "p0", "DEBTOR"),
                        person(strays.get(1), "p1", "CREDITOR"),
                        person(strays.get(2), "p2", "CREDITOR")));
        String identity = strays.get(0).identity();
        String name = strays.get(0).name();
        for (String wrong : List.of(
                good.replace("1993-02-03", "1991-02-03"),
                good.replace("\"identityType\": \"CCCD\"", "\"identityType\": \"TAX_CODE\""),
                good.replace(identity, "A" + identity),
                good.replace("\"ref\": \"p0\"", "\"ref\": \"" + name + "\""),
                good.replace("[\"p0\"]", "[\"" + name + "\"]"),
                good.replace("[\"p0\"]", "[\"" + identity + "\"]"),
                good.replace("\"kind\": \"PERSON\"", "\"kind\": \"" + name + "\""),
                good.replace("\"1993-02-03\"", "\"" + name + "\""),
                good.replace("709-1", strays.get(1).name()),
                good.replace("MONEY_FEE", strays.get(1).asciiName()),
                good.replace("\"address\"", "\"phone\": \"" + strays.get(0).phone() + "\", \"address\""),
                good.replace("\"address\"", "\"" + strays.get(1).name() + "\": 1, \"address\""),
                good.replace("\"address\"", "\"name\": \"" + name + "\", \"address\""),
                good.replace("1200000", "\"" + identity + "\""),
                good.replace(title, identity),
                good.replace(name, name.repeat(30)),
                good.replace("\"" + name + "\"", name),
                good.replace("\"" + name + "\"", "\"" + name + "\u0001\""),
                good.replace("\"" + name + "\"", "{\"" + name + "\": [\"" + name + "\"]}"))) {
            ask(Ask.post(Service.CASE, "/cases", "clerk-709", wrong));
        }
        String unlawful = "/cases/" + registeredAgain(good) + "/";
        ask(Ask.post(
                        Service.CASE,
                        unlawful + "acts",
                        "clerk-709",
                        "{\"kind\": \"WITHDRAWAL\", \"on\": \"2016-12-01\", \"withdraws\": \"01931f2e-7a00-7000-8000-00000000a001\","
                                + " \"reason\": \"" + strays.get(3).name() + "\"}")
                .with("If-Match", "\"1\""));
        ask(Ask.post(
                        Service.CASE,
                        unlawful + "decisions",
                        "head-709",
                        "{\"kind\": \"DISCONTINUATION\", \"decidedOn\": \"2016-12-20\", \"ground\": \""
                                + strays.get(3).asciiName() + "\"}")
                .with("If-Match", "\"1\""));
        ask(Ask.post(
                Service.CASE,
                "/titles",
                "court",
                Planting.filled(TITLE, Map.of("number", strays.get(4).name().repeat(4)))));
    }

    private String registeredAgain(String good) {
        return planting.heard()
                .to(Ask.post(Service.CASE, "/cases", "clerk-709", good))
                .mustBeOk("a case")
                .text("id");
    }

    private void byLines() {
        List<Canary> good = Canary.Kind.IMPORTED.all().subList(0, 30);
        List<Canary> bad = Canary.Kind.STRAY.all().subList(10, 20);
        var lines = new ArrayList<String>();
        good.forEach(canary -> lines.add(line(canary, lines.size())));
        String first = lines.getFirst();
        lines.add(first.replace("200000", "300000"));
        Collections.addAll(
                lines,
                line(bad.get(0), 100).replace("1993-02-03", "1991-02-03"),
                line(bad.get(1), 101)
                        .replace("\"1993-02-03\"", "\"" + bad.get(1).name() + "\""),
                line(bad.get(2), 102)
                        .replace("\"externalId\"", "\"debtor\": \"" + bad.get(2).name() + "\", \"externalId\""),
                line(bad.get(3), 103)
                        .replace("\"externalId\"", "\"" + bad.get(3).name() + "\": 1, \"externalId\""),
                line(bad.get(4), 104).replace("}", ""),
                "\"" + bad.get(5).name() + "\"",
                bad.get(5).name(),
                line(bad.get(6), 106)
                        .replace(
                                "\"debtors\": [\"p0\"]",
                                "\"debtors\": [\"" + bad.get(6).name() + "\"]"),
                line(bad.get(7), 107)
                        .replace(
                                "\"obligations\"",
                                "\"acts\": [{\"ref\": \"a\", \"kind\": \"NOTICE\", \"on\": \"2016-11-01\", \"reason\": \""
                                        + bad.get(7).name().repeat(40) + "\"}], \"obligations\""),
                line(bad.get(8), 108)
                        .replace(
                                "\"kind\": \"PERSON\"",
                                "\"kind\": \"" + bad.get(8).name() + "\""),
                line(bad.get(9), 109)
                        .replace(
                                "\"officer\": \"709-1\"",
                                "\"officer\": \"" + bad.get(9).name() + "\""));
        planting.imported(Service.CASE, "case-imports", "application/x-ndjson", lines);
    }

    private String line(Canary canary, int row) {
        return Planting.filled(
                        LINE,
                        Map.of(
                                "externalId", planting.run() + "L" + row,
                                "number", 60_000 + row,
                                "party", person(canary, "p0", "DEBTOR")))
                .replace("\n", "");
    }

    private void byTable() {
        List<Canary> good = Canary.Kind.IMPORTED.all().subList(30, 60);
        List<Canary> bad = Canary.Kind.STRAY.all().subList(20, 25);
        var rows = new ArrayList<String>();
        rows.add(COLUMNS);
        good.forEach(canary -> rows.add(cells(canary, rows.size())));
        rows.add(cells(bad.get(0), 100).replace("CCCD", "TAX_CODE"));
        rows.add(cells(bad.get(1), 101).replace("200000", bad.get(1).name()));
        rows.add(cells(bad.get(2), 102) + "," + bad.get(2).name());
        planting.imported(Service.CASE, "case-imports", "text/csv", rows);
        planting.imported(
                Service.CASE,
                "case-imports",
                "text/csv",
                List.of(
                        COLUMNS + ",debtorPhone",
                        cells(bad.get(3), 103) + "," + bad.get(3).phone()));
        // without a header: the first person becomes the names of the columns
        planting.imported(
                Service.CASE, "case-imports", "text/csv", List.of(cells(bad.get(3), 103), cells(bad.get(4), 104)));
        planting.imported(
                Service.CASE,
                "case-imports",
                "text/csv",
                List.of(COLUMNS + "," + bad.get(4).name(), cells(bad.get(4), 104) + ",1"));
        planting.imported(
                Service.CASE,
                "case-imports",
                "text/csv",
                List.of(
                        COLUMNS,
                        cells(bad.get(4), 104)
                                .replace(bad.get(4).name(), "\"" + bad.get(4).name())));
    }

    private String cells(Canary canary, int row) {
        return Planting.filled(
                Planting.filled(CELLS, Map.of("externalId", planting.run() + "C" + row, "number", 70_000 + row)),
                values(canary));
    }

    private void ask(Ask ask) {
        planting.heard().to(ask);
    }
}

package vn.thads.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Ask;

/** Persons as officers and as their declared relatives: one by one, by file, and wrongly. */
record PlantedOfficers(Planting planting) {
    private static final String OFFICER = """
        {"code": "{code}", "name": "{name}", "identityType": "CCCD", "identityNumber": "{identity}", "birthDate": "1993-02-03",
         "grades": [{"grade": "CHV_SO_CAP", "from": "2016-01-01"}],
         "postings": [{"office": "709", "role": "OFFICER", "kind": "APPOINTMENT", "from": "2016-01-01"}]}
        """;
    private static final String RELATIVE = """
        {"relation": "SIBLING", "identityType": "CCCD", "identityNumber": "{identity}", "declaredOn": "2016-10-03"}
        """;
    private static final String COLUMNS =
            "code,name,identityType,identityNumber,birthDate,grade,gradeFrom,office,role,kind,from";

    void plant() {
        List<Canary> officers = Canary.Kind.OFFICER.all();
        List<Canary> relatives = Canary.Kind.RELATIVE.all();
        for (int i = 0; i < 10; i++) {
            ask(Ask.post(Service.OFFICER, "/officers", "hr-72", officer(officers.get(i))));
            ask(Ask.post(
                    Service.OFFICER,
                    "/officers/" + code(officers.get(i)) + "/relatives",
                    "hr-72",
                    relative(relatives.get(i))));
            ask(Ask.get(Service.OFFICER, "/officers/" + code(officers.get(i)), "hr-72"));
            ask(Ask.get(Service.OFFICER, "/officers/" + code(officers.get(i)) + "/relatives", "hr-72"));
        }
        refused();
        byFile(officers.subList(10, 30), relatives.subList(10, 30));
    }

    private String code(Canary canary) {
        return "709-" + planting.run() + "-" + canary.kind().name().charAt(0) + canary.number();
    }

    private String officer(Canary canary) {
        return Planting.filled(
                OFFICER, Map.of("code", code(canary), "name", canary.name(), "identity", canary.identity()));
    }

    private static String relative(Canary canary) {
        return Planting.filled(RELATIVE, Map.of("identity", canary.identity()));
    }

    private void refused() {
        Canary first = Canary.Kind.OFFICER.all().getFirst();
        Canary stray = Canary.Kind.STRAY.all().get(30);
        String good = officer(stray);
        String relatives = "/officers/" + code(first) + "/relatives";
        for (String wrong : List.of(
                officer(first).replace(first.name(), stray.name()),
                good.replace("\"code\": \"", "\"code\": \"" + stray.name()),
                good.replace("1993-02-03", "1991-02-03"),
                good.replace("\"1993-02-03\"", "\"" + stray.name() + "\""),
                good.replace(stray.identity(), stray.identity() + "X"),
                good.replace("CHV_SO_CAP", stray.name()),
                good.replace("\"709\"", "\"" + stray.name() + "\""),
                good.replace("OFFICER", stray.name()),
                good.replace("\"grades\"", "\"phone\": \"" + stray.phone() + "\", \"grades\""),
                good.replace("\"grades\"", "\"" + stray.name() + "\": 1, \"grades\""),
                good.replace("\"" + stray.name() + "\"", stray.name()))) {
            ask(Ask.post(Service.OFFICER, "/officers", "hr-72", wrong));
        }
        Canary known = Canary.Kind.RELATIVE.all().getFirst();
        for (String wrong : List.of(
                relative(known),
                relative(stray).replace("CCCD", "TAX_CODE"),
                relative(stray).replace("SIBLING", stray.name()),
                relative(stray).replace("\"2016-10-03\"", "\"" + stray.identity() + "\""),
                relative(stray).replace("\"relation\"", "\"name\": \"" + stray.name() + "\", \"relation\""))) {
            ask(Ask.post(Service.OFFICER, relatives, "hr-72", wrong));
        }
    }

    private void byFile(List<Canary> officers, List<Canary> relatives) {
        List<Canary> bad = Canary.Kind.STRAY.all().subList(31, 40);
        var lines = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            lines.add(with(officers.get(i), "\"relatives\": [" + relative(relatives.get(i)) + "]"));
        }
        Collections.addAll(
                lines,
                with(bad.get(0), "\"phone\": \"" + bad.get(0).phone() + "\""),
                with(bad.get(1), "\"" + bad.get(1).name() + "\": 1"),
                with(bad.get(2), "\"relatives\": [" + relative(bad.get(2)).replace("CCCD", "TAX_CODE") + "]"),
                with(bad.get(3), "\"discipline\": \"" + bad.get(3).name() + "\""),
                with(bad.get(4), "\"discipline\": []").replace("1993-02-03", "1991-02-03"),
                with(bad.get(5), "\"discipline\": []")
                        .replace("\"709\"", "\"" + bad.get(5).name() + "\""),
                // as long as the request allows, and not a code
                with(bad.get(6), "\"discipline\": []")
                        .replace(code(bad.get(6)), bad.get(6).asciiName().substring(5)),
                bad.get(6).name());
        planting.imported(Service.OFFICER, "officer-imports", "application/x-ndjson", lines);
        var rows = new ArrayList<>(List.of(COLUMNS));
        officers.subList(10, 20).forEach(canary -> rows.add(cells(canary)));
        rows.add(cells(bad.get(7)).replace("CHV_SO_CAP", bad.get(7).name()));
        planting.imported(Service.OFFICER, "officer-imports", "text/csv", rows);
        planting.imported(
                Service.OFFICER, "officer-imports", "text/csv", List.of(cells(bad.get(7)), cells(bad.get(8))));
    }

    private String with(Canary canary, String more) {
        String officer = officer(canary).replace("\n", "");
        return officer.substring(0, officer.lastIndexOf('}')) + ", " + more.replace("\n", "") + "}";
    }

    private String cells(Canary canary) {
        return String.join(
                ",",
                code(canary),
                canary.name(),
                "CCCD",
                canary.identity(),
                canary.birthDate().toString(),
                "CHV_SO_CAP",
                "2016-01-01",
                "709",
                "OFFICER",
                "APPOINTMENT",
                "2016-01-01");
    }

    private void ask(Ask ask) {
        planting.heard().to(ask);
    }
}

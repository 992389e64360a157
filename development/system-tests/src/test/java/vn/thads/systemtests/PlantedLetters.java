package vn.thads.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.thads.localstack.Service;
import vn.thads.systemtests.Heard.Ask;

/** Persons who complain and who denounce: one by one, by file, and wrongly. */
record PlantedLetters(Planting planting) {
    private static final String LETTER = """
        {"office": "709", "kind": "{kind}", {stage}"instance": 1, "officer": "709-1", "externalId": "{externalId}",
         "complainant": {"name": "{name}", "address": "{address}"}, "receivedOn": "2017-02-06"}
        """;
    private static final String COLUMNS =
            "externalId,office,kind,stage,instance,complainantName,complainantAddress,receivedOn,acceptedOn";

    void plant() {
        List<Canary> complainants = Canary.Kind.COMPLAINANT.all();
        List<Canary> denouncers = Canary.Kind.DENOUNCER.all();
        complainants.subList(0, 15).forEach(this::registered);
        denouncers.subList(0, 15).forEach(this::registered);
        refused(Canary.Kind.STRAY.all().get(40));
        refused(denouncers.get(15));
        numberedByPerson(Canary.Kind.STRAY.all().get(41), complainants.get(15));
        byFile(complainants.subList(16, 40));
        byFile(denouncers.subList(16, 40));
    }

    private String letter(Canary canary) {
        boolean isDenunciation = canary.kind() == Canary.Kind.DENOUNCER;
        return Planting.filled(
                        LETTER,
                        Map.of(
                                "kind",
                                isDenunciation ? "DENUNCIATION" : "COMPLAINT",
                                "stage",
                                isDenunciation ? "" : "\"stage\": \"A\", ",
                                "externalId",
                                planting.run() + canary.kind() + canary.number(),
                                "name",
                                canary.name(),
                                "address",
                                canary.address()))
                .replace("\n", "");
    }

    /** Registered, read by who may and who may not, accepted and decided. */
    private void registered(Canary canary) {
        String id = planting.heard()
                .to(Ask.post(Service.COMPLAINT, "/complaints", "clerk-709", letter(canary)))
                .mustBeOk("a letter")
                .text("id");
        for (String client : List.of("inspector-72", "clerk-709", "head-709", "officer-709-1", "head-703", "auditor")) {
            ask(Ask.get(Service.COMPLAINT, "/complaints/" + id, client));
            ask(Ask.get(Service.COMPLAINT, "/complaints/" + id + "/complainant", client));
        }
        ask(Ask.post(
                        Service.COMPLAINT,
                        "/complaints/" + id + "/acceptances",
                        "inspector-72",
                        "{\"acceptedOn\": \"2017-02-08\"}")
                .with("If-Match", "\"1\""));
        ask(Ask.post(
                        Service.COMPLAINT,
                        "/complaints/" + id + "/decisions",
                        "inspector-72",
                        "{\"decidedOn\": \"2017-02-20\", \"verdict\": \"" + canary.name() + "\"}")
                .with("If-Match", "\"2\""));
    }

    private void refused(Canary stray) {
        String good = letter(stray);
        for (String wrong : List.of(
                good.replace("\"complainant\": {\"name\": \"" + stray.name() + "\"", "\"complainant\": {\"name\": 5"),
                good.replace("\"kind\": \"", "\"kind\": \"" + stray.name()),
                good.replace("\"709\"", "\"" + stray.name() + "\""),
                good.replace("\"709-1\"", "\"" + stray.name() + "\""),
                good.replace("\"709-1\"", "\"" + stray.asciiName().substring(5) + "\""),
                good.replace("\"2017-02-06\"", "\"" + stray.name() + "\""),
                good.replace("\"address\"", "\"phone\": \"" + stray.phone() + "\", \"address\""),
                good.replace("\"address\"", "\"" + stray.name() + "\": 1, \"address\""),
                good.replace("{\"name\": \"" + stray.name() + "\"", "\"" + stray.name() + "\", \"x\": {\"y\": 1"),
                good.replace(stray.name(), stray.name().repeat(20)),
                good.replace("\"" + stray.name() + "\"", stray.name()))) {
            ask(Ask.post(Service.COMPLAINT, "/complaints", "clerk-709", wrong));
        }
    }

    /** Whoever numbers his letters by who sent them: the second one of a number is refused. */
    private void numberedByPerson(Canary stray, Canary sender) {
        String letter =
                letter(sender).replaceFirst("\"externalId\": \"[^\"]*\"", "\"externalId\": \"" + stray.name() + "\"");
        for (int twice = 0; twice < 2; twice++) {
            ask(Ask.post(Service.COMPLAINT, "/complaints", "clerk-709", letter));
        }
    }

    private void byFile(List<Canary> canaries) {
        var lines = new ArrayList<String>();
        canaries.subList(0, 10).forEach(canary -> lines.add(letter(canary)));
        String again = lines.getFirst()
                .replace(canaries.getFirst().address(), canaries.get(10).address());
        Canary bad = canaries.get(10);
        Collections.addAll(
                lines,
                again,
                letter(bad).replace("\"709\"", "\"" + bad.name() + "\""),
                letter(bad).replace("\"709-1\"", "\"" + bad.name() + "\"").replace("2017-02-06", "2099-02-06"),
                letter(bad).replace("\"2017-02-06\"", "\"" + bad.name() + "\""),
                letter(bad).replace("\"kind\": \"", "\"kind\": \"" + bad.name()),
                letter(bad).replace("\"instance\": 1", "\"instance\": \"" + bad.identity() + "\""),
                letter(bad).replace("\"name\": \"" + bad.name() + "\"", "\"name\": {\"" + bad.name() + "\": 1}"),
                letter(bad).replace("\"receivedOn\"", "\"" + bad.name() + "\": \"" + bad.name() + "\", \"office\""),
                letter(bad).replace("}", ""),
                bad.name());
        planting.imported(Service.COMPLAINT, "complaint-imports", "application/x-ndjson", lines);
        var rows = new ArrayList<>(List.of(COLUMNS));
        canaries.subList(11, 20).forEach(canary -> rows.add(cells(canary)));
        rows.add(cells(canaries.get(20)).replace("2017-02-06", canaries.get(20).name()));
        rows.add(cells(canaries.get(20)).replace(",709,", "," + canaries.get(20).name() + ","));
        planting.imported(Service.COMPLAINT, "complaint-imports", "text/csv", rows);
        planting.imported(
                Service.COMPLAINT,
                "complaint-imports",
                "text/csv",
                List.of(cells(canaries.get(21)), cells(canaries.get(22))));
        planting.imported(
                Service.COMPLAINT,
                "reception-imports",
                "application/x-ndjson",
                List.of("{\"office\": \"" + canaries.get(23).name() + "\", \"month\": \""
                        + canaries.get(23).name()
                        + "\", \"heldOn\": \"" + canaries.get(23).identity() + "\", \"citizen\": \""
                        + canaries.get(23).name() + "\"}"));
    }

    private String cells(Canary canary) {
        boolean isDenunciation = canary.kind() == Canary.Kind.DENOUNCER;
        return String.join(
                ",",
                planting.run() + canary.kind().name() + "C" + canary.number(),
                "709",
                isDenunciation ? "DENUNCIATION" : "COMPLAINT",
                isDenunciation ? "" : "B",
                "1",
                canary.name(),
                "\"" + canary.address() + "\"",
                "2017-02-06",
                "2017-02-08");
    }

    private void ask(Ask ask) {
        planting.heard().to(ask);
    }
}

package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.StreamSupport;

/** Question 1: where does Tây Ninh stand among the provinces, and what costs it most? */
final class NationAnswer {
    private static final String PROVINCE = "72";
    private static final int LABEL = 54;

    private final Reports reports;
    private final AsKnown asKnown;

    NationAnswer(Reports reports, AsKnown asKnown) {
        this.reports = reports;
        this.asKnown = asKnown;
    }

    void print(JsonNode ranking) {
        var own = item(ranking, PROVINCE);
        var ranked = ranking.path("ranked");
        reports.line("");
        reports.line("  1. Tây Ninh trong " + ranking.path("population").asText() + " tỉnh, thành phố · among "
                + ranking.path("population").asText() + " provinces");
        row("hạng theo việc thụ lý · by cases accepted", Sheet.place(own.path("rankByCases"), ranked), "");
        row("hạng theo tiền thụ lý · by money accepted", Sheet.place(own.path("rankByMoney"), ranked), "");
        row(
                "hạng bình quân 3 năm, việc | tiền · three-year average",
                Sheet.place(own.path("rankByAverageCases"), ranked),
                Sheet.place(own.path("rankByAverageMoney"), ranked));
        row(
                "hạng theo điểm · by score",
                Sheet.place(own.path("rank"), ranked),
                Sheet.points(own.path("score")) + " điểm · points, hạng · grade "
                        + own.path("grade").asText("–"));
        for (var gate : own.path("gates")) {
            gate(gate);
        }
        reports.source(asKnown.nation());
        costliest();
    }

    private void gate(JsonNode gate) {
        row(
                label(gate.path("indicator").asText()),
                Sheet.percent(gate.path("published")),
                "chỉ tiêu · target " + Sheet.percent(gate.path("target")) + "  "
                        + state(gate.path("state").asText()));
    }

    private static String label(String indicator) {
        return switch (indicator) {
            case "rateCases" -> "tỷ lệ thi hành xong về việc · rate, cases";
            case "rateMoney" -> "tỷ lệ thi hành xong về tiền · rate, money";
            case "carryReduction" -> "giảm việc chuyển kỳ sau · cut of cases carried over";
            default -> indicator;
        };
    }

    private static String state(String state) {
        return switch (state) {
            case "MET" -> "đạt · met";
            case "MISSED" -> "không đạt · missed";
            case "NOT_APPLICABLE" -> "không áp dụng · not applicable";
            default -> state;
        };
    }

    private void costliest() {
        var path = asKnown.explanation("PROVINCE", PROVINCE);
        var explanation = reports.read(path);
        reports.line("     ba tiêu chí mất điểm nhiều nhất · the three criteria that cost most points");
        StreamSupport.stream(explanation.path("costliest").spliterator(), false)
                .limit(3)
                .forEach(cost -> {
                    var code = cost.path("code").asText();
                    var criterion = criterion(explanation, code);
                    reports.line("       " + Sheet.cell(code, 4)
                            + Sheet.cell(
                                    criterion.at("/label/vi").asText() + " · "
                                            + criterion.at("/label/en").asText(),
                                    78)
                            + Sheet.cell(Sheet.published(criterion), -10) + "   mất · lost "
                            + Sheet.cell(Sheet.points(cost.path("lost")), -5) + " / "
                            + Sheet.count(criterion.path("max")));
                });
        reports.source(path);
    }

    private void row(String label, String value, String beside) {
        reports.line("     " + Sheet.cell(label, LABEL) + Sheet.cell(value, -9) + "   " + beside);
    }

    private static JsonNode criterion(JsonNode explanation, String code) {
        return StreamSupport.stream(explanation.path("criteria").spliterator(), false)
                .filter(criterion -> criterion.path("code").asText().equals(code))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    static JsonNode item(JsonNode ranking, String office) {
        return StreamSupport.stream(ranking.path("items").spliterator(), false)
                .filter(item -> item.at("/office/code").asText().equals(office))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}

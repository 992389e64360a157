package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;

/** Question 2: how do Tây Ninh's ten offices stand, and how loaded are their officers? */
final class OfficesAnswer {
    private static final int[] WIDTHS = {6, 34, -8, -11, -11, -13, -13, -14};

    private final Reports reports;
    private final AsKnown asKnown;

    OfficesAnswer(Reports reports, AsKnown asKnown) {
        this.reports = reports;
        this.asKnown = asKnown;
    }

    void print(JsonNode ranking) {
        reports.line("");
        reports.line("  2. Các cơ quan của tỉnh · its offices");
        row("hạng", "cơ quan", "điểm", "việc", "tiền", "tồn > 12 th.", "việc/CHV", "tiền/CHV");
        row("rank", "office", "score", "cases", "money", "backlog >12m", "cases/off.", "money/officer");
        for (var item : ranking.path("items")) {
            var rates = item.path("rates");
            row(
                    item.path("rank").asText("–"),
                    Sheet.office(item),
                    Sheet.points(item.path("score")),
                    Sheet.percent(rates.path("cases")),
                    Sheet.percent(rates.path("money")),
                    Sheet.percent(rates.path("backlogOver12Months")),
                    Sheet.one(rates.path("casesPerOfficer")),
                    Sheet.billions(rates.path("moneyPerOfficer")));
        }
        reports.source(asKnown.offices());
    }

    private void row(String... cells) {
        var line = new StringBuilder("     ");
        for (int i = 0; i < cells.length; i++) {
            line.append(Sheet.cell(cells[i], WIDTHS[i]));
        }
        reports.line(line.toString());
    }
}

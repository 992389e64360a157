package vn.thads.localstack.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.StreamSupport;

/** Question 3: what should each office do first? */
final class FirstStepsAnswer {
    private static final int[] WIDTHS = {34, -10, -9, -14, -12, -9, -9, -9};

    private final Reports reports;
    private final AsKnown asKnown;
    private final Turns turns;

    FirstStepsAnswer(Reports reports, AsKnown asKnown, Turns turns) {
        this.reports = reports;
        this.asKnown = asKnown;
        this.turns = turns;
    }

    void print(JsonNode ranking) {
        var halfYear = reports.read(asKnown.unmoved(6));
        var year = reports.read(asKnown.unmoved(12));
        var complaints = reports.read(asKnown.overdueComplaints());
        reports.line("");
        reports.line("  3. Việc cần làm trước · what to do first");
        reports.line("     còn phải giải quyết để đạt chỉ tiêu năm · still to settle to reach the year's target"
                + (asKnown.isFinal() ? "" : "; mỗi tuần đến 30/9 · each week until 30 September"));
        row("cơ quan", "việc", "/tuần", "tiền", "/tuần", "≥ 6 th.", "≥ 12 th.", "KN hạn");
        row("office", "cases", "/week", "money", "/week", "≥ 6 m.", "≥ 12 m.", "late");
        for (var item : ranking.path("items")) {
            office(item, halfYear, year, complaints);
        }
        row(
                "cộng · total",
                "",
                "",
                "",
                "",
                halfYear.path("total").asText(),
                year.path("total").asText(),
                complaints.path("total").asText());
        reports.line(
                "     ≥ 6, ≥ 12 th.: việc có điều kiện không biến động · enforceable cases without movement for 6, 12 months");
        reports.line("     KN hạn: khiếu nại quá hạn giải quyết · complaints beyond their term");
        oldest(complaints);
        reports.source(asKnown.offices());
        reports.source(asKnown.unmoved(6));
        reports.source(asKnown.unmoved(12));
        reports.source(asKnown.overdueComplaints());
    }

    private void office(JsonNode item, JsonNode halfYear, JsonNode year, JsonNode complaints) {
        var code = item.at("/office/code").asText();
        var cases = need(item, "rateCases");
        var money = need(item, "rateMoney");
        row(
                Sheet.office(item),
                Sheet.count(cases.path("amount")),
                Sheet.count(cases.path("perWeek")),
                Sheet.billions(money.path("amount")),
                Sheet.billions(money.path("perWeek")),
                count(halfYear, code),
                count(year, code),
                count(complaints, code));
    }

    private JsonNode need(JsonNode item, String indicator) {
        return StreamSupport.stream(item.path("gates").spliterator(), false)
                .filter(gate -> gate.path("indicator").asText().equals(indicator))
                .findFirst()
                .map(gate -> gate.path(asKnown.isFinal() ? "needed" : "neededForYear"))
                .orElse(MissingNode.getInstance());
    }

    private static String count(JsonNode list, String office) {
        return StreamSupport.stream(list.path("counts").spliterator(), false)
                .filter(count -> count.path("office").asText().equals(office))
                .findFirst()
                .map(count -> count.path("cases").asText())
                .orElse("0");
    }

    private void oldest(JsonNode complaints) {
        reports.line(
                "     khiếu nại quá hạn lâu nhất, và đến lượt ai · the oldest complaints beyond their term, and whose turn it is");
        for (var complaint : complaints.path("items")) {
            reports.line("       " + Sheet.cell(complaint.path("office").asText(), 7)
                    + complaint.path("complaintId").asText() + "  hạn · due "
                    + complaint.path("dueOn").asText() + "  quá · late "
                    + complaint.path("daysLate").asText() + " ngày · days  "
                    + turns.of(complaint.path("complaintId").asText(), asKnown.on()));
        }
    }

    private void row(String... cells) {
        var line = new StringBuilder("     ");
        for (int i = 0; i < cells.length; i++) {
            line.append(Sheet.cell(cells[i], WIDTHS[i]));
        }
        reports.line(line.toString());
    }
}

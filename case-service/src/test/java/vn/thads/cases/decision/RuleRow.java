package vn.thads.cases.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of a rule file, read by the tests themselves: nothing of the loader under test has touched it.
 *
 * @param cells its cells by heading
 */
public record RuleRow(Map<String, String> cells) {
    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);
    private static final String RULES = "/vn/thads/cases/rules/";
    private static final String TERMS = "/vn/thads/legaltime/deadlines.csv";

    public RuleRow {
        cells = Map.copyOf(cells);
    }

    static List<RuleRow> transitions() {
        return read(RULES + "transitions.csv");
    }

    static List<RuleRow> grounds() {
        return read(RULES + "grounds.csv");
    }

    static List<RuleRow> plainDecisions() {
        return read(RULES + "plain-decisions.csv");
    }

    static List<RuleRow> parameters() {
        return read(RULES + "guard-parameters.csv");
    }

    static List<RuleRow> guards() {
        return read(RULES + "guards.csv");
    }

    static List<RuleRow> decisionKinds() {
        return read(RULES + "decision-kinds.csv");
    }

    static List<RuleRow> obligationKinds() {
        return read(RULES + "obligation-kinds.csv");
    }

    static List<RuleRow> judgmentKinds() {
        return read(RULES + "judgment-kinds.csv");
    }

    public static List<RuleRow> terms() {
        return read(TERMS);
    }

    static List<RuleRow> daysOff() {
        return read("/vn/thads/legaltime/holidays-2015-2027.csv");
    }

    public String text(String heading) {
        String cell = cells.get(heading);
        if (cell == null) {
            throw new IllegalStateException("no column " + heading + " in " + cells.keySet());
        }
        return cell;
    }

    public List<String> list(String heading) {
        return text(heading).isEmpty() ? List.of() : List.of(text(heading).split(";", -1));
    }

    Set<String> set(String heading) {
        return Set.copyOf(list(heading));
    }

    public LocalDate from() {
        return LocalDate.parse(text("valid_from"));
    }

    public LocalDate to() {
        return text("valid_to").isEmpty() ? FOR_EVER : LocalDate.parse(text("valid_to"));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from()) && !day.isAfter(to());
    }

    public boolean ends() {
        return !to().equals(FOR_EVER);
    }

    /** The day at the edge of its validity on which the tests try it: the last one, or the first where it still holds. */
    LocalDate edge() {
        return ends() ? to() : from();
    }

    /** The rows of a rule file of this service. */
    public static List<RuleRow> of(String file) {
        return read(RULES + file);
    }

    private static List<RuleRow> read(String path) {
        try (InputStream file = RuleRow.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("no file " + path);
            }
            var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            List<String> headings = cells(lines.getFirst());
            List<RuleRow> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < headings.size(); i++) {
                    row.put(headings.get(i), cells.get(i));
                }
                rows.add(new RuleRow(row));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}

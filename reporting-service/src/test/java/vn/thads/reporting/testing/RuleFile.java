package vn.thads.reporting.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A rule file of this service, read by the tests themselves: nothing of the loader under test has touched it. */
public enum RuleFile {
    /** When which form is due. */
    REPORT_TERMS("filing/report-terms.csv", 1),
    /** Which state stands in which account. */
    STATE_ACCOUNTS("posting/state-accounts.csv", 1),
    /** Kinds of judgment. */
    JUDGMENT_KINDS("form/judgment-kinds.csv", 1),
    /** Columns of the forms. */
    FORM_LAYOUTS("form/form-layouts.csv", 4),
    /** Indicators that can be filed. */
    FILED_INDICATORS("external/filed-indicators.csv", 1);

    private static final int DATES_BEFORE_THE_END = 3;

    private final String path;
    private final int naming;

    RuleFile(String path, int naming) {
        this.path = path;
        this.naming = naming;
    }

    /**
     * A row; only its first cells and its dates are looked at, and none of these is ever quoted.
     *
     * @param name file, key and first day
     * @param cells the cells, split at every comma
     */
    public record Row(String name, List<String> cells) {
        /** A cell by its place. */
        public String cell(int index) {
            return cells.get(index);
        }

        /** First day on which it holds; empty for always. */
        public String validFrom() {
            return cells.get(cells.size() - DATES_BEFORE_THE_END);
        }
    }

    /** Every row. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        try (InputStream in =
                        Objects.requireNonNull(RuleFile.class.getResourceAsStream("/vn/thads/reporting/" + path));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    List<String> cells = List.of(line.split(",", -1));
                    String from = cells.get(cells.size() - DATES_BEFORE_THE_END);
                    rows.add(new Row(
                            "%s %s from %s".formatted(path, String.join(" ", cells.subList(0, naming)), from), cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}

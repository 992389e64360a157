package vn.thads.officers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a rule file, with a name by which a test names it.
 *
 * @param file name of the file
 * @param line the row
 */
public record RuleRow(String file, CsvTable.Line line) {
    /** Columns that tell the rows of a file apart, as far as it has them. */
    private static final List<String> IDENTITY = List.of("part", "key", "kind", "year", "valid_from");

    /** Rows of a file. */
    public static List<RuleRow> of(String file) {
        return CsvTable.read("data/" + file).lines().stream()
                .map(line -> new RuleRow(file, line))
                .toList();
    }

    /** Such as {@code movement-exemptions.csv PREGNANT/SECONDMENT/2010-05-01}. */
    public String name() {
        List<String> header = line.cells().getHeader();
        return IDENTITY.stream()
                .filter(header::contains)
                .map(line::text)
                .collect(Collectors.joining("/", file + " ", ""));
    }

    /** Text of a column. */
    public String text(String column) {
        return line.text(column);
    }

    /** Its key. */
    public String key() {
        return text("key");
    }

    /** Its article. */
    public String article() {
        return text("article");
    }

    /** Its first day. */
    public LocalDate first() {
        return line.day("valid_from");
    }

    /** The day before its first. */
    public LocalDate eve() {
        return first().minusDays(1);
    }

    /** Its last day, or null. */
    public @Nullable LocalDate last() {
        return line.dayOrNull("valid_to");
    }

    /** A whole number of a column. */
    public long number(String column) {
        return Long.parseLong(text(column));
    }
}

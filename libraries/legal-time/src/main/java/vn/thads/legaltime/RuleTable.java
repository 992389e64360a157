package vn.thads.legaltime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule file: dated rows, looked up by key and day. Read once and checked as a whole; a broken file stops the one who loads it,
 * with file and line.
 *
 * <p>Checked are: unknown, missing and doubled columns, cells too many or too few, days that are none, two rows of one key on one
 * day, and, where the {@link Shape} asks for it, days without a row between two rows of one key.
 */
public final class RuleTable {
    private static final String FROM = "valid_from";
    private static final String TO = "valid_to";

    private final String file;
    private final List<DatedRow> rows;
    private final Map<String, List<DatedRow>> byKey;

    private RuleTable(String file, List<DatedRow> rows, Map<String, List<DatedRow>> byKey) {
        this.file = file;
        this.rows = List.copyOf(rows);
        this.byKey = byKey;
    }

    /**
     * What a rule file must look like.
     *
     * @param keyColumns columns that together name a rule; joined by {@code /} where there are several
     * @param columns every column, in any order; {@code valid_from} and {@code valid_to} need not be named
     * @param withoutGaps whether a key must hold from its first to its last day without a gap
     */
    public record Shape(List<String> keyColumns, Set<String> columns, boolean withoutGaps) {
        public Shape {
            keyColumns = List.copyOf(keyColumns);
            columns = Set.copyOf(columns);
        }

        /** A file with one key column. */
        public static Shape of(String keyColumn, String... otherColumns) {
            Set<String> columns = new HashSet<>(List.of(otherColumns));
            columns.add(keyColumn);
            return new Shape(List.of(keyColumn), columns, true);
        }

        /** The same, where a key may pause: a rule that was repealed and came back. */
        public Shape withGaps() {
            return new Shape(keyColumns, columns, false);
        }

        /** The same, with these columns as the key. */
        public Shape keyedBy(String... keyColumns) {
            return new Shape(List.of(keyColumns), columns, withoutGaps);
        }
    }

    /**
     * Loads a file that lies beside a class.
     *
     * @param beside class in whose package the file lies
     * @param name file name, such as {@code transitions.csv}
     * @throws RuleFileBroken if the file is missing or not of that shape
     */
    public static RuleTable load(Class<?> beside, String name, Shape shape) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new RuleFileBroken(name, 0, "there is no such file beside " + beside.getName());
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), shape);
        } catch (IOException e) {
            throw new RuleFileBroken(name, 0, "cannot be read", e);
        }
    }

    /** Reads the text of a file; {@code name} appears in messages. */
    public static RuleTable parse(String name, String text, Shape shape) {
        List<CsvText.Line> lines = new CsvText(name, text).lines();
        if (lines.isEmpty()) {
            throw new RuleFileBroken(name, 1, "the file is empty");
        }
        List<String> header = header(name, lines.getFirst(), shape);
        List<DatedRow> rows = new ArrayList<>();
        Map<String, List<DatedRow>> byKey = new LinkedHashMap<>();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            DatedRow row = row(name, header, line);
            rows.add(row);
            byKey.computeIfAbsent(key(row, shape), key -> new ArrayList<>()).add(row);
        }
        byKey.replaceAll((key, ofKey) -> inOrder(key, ofKey, shape));
        return new RuleTable(name, rows, byKey);
    }

    /** The row of a key that is in force on a day, if there is one. */
    public Optional<DatedRow> find(String key, LocalDate on) {
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(row -> row.coversDay(on))
                .findFirst();
    }

    /**
     * The row of a key that is in force on a day.
     *
     * @throws NoRuleInForce if there is none
     */
    public DatedRow get(String key, LocalDate on) {
        return find(key, on).orElseThrow(() -> new NoRuleInForce(file, key, on));
    }

    /** Every row in force on a day, in the order of the file. */
    public List<DatedRow> on(LocalDate day) {
        return rows.stream().filter(row -> row.coversDay(day)).toList();
    }

    /** Every row, in the order of the file. */
    public List<DatedRow> rows() {
        return rows;
    }

    /** Every key, in the order of the file. */
    public Set<String> keys() {
        return byKey.keySet();
    }

    private static List<String> header(String name, CsvText.Line line, Shape shape) {
        List<String> header = line.fields();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                throw new RuleFileBroken(name, line.number(), "column %s stands twice".formatted(column));
            }
            if (!shape.columns().contains(column) && !column.equals(FROM) && !column.equals(TO)) {
                throw new RuleFileBroken(name, line.number(), "unknown column " + column);
            }
        }
        for (String column : shape.columns()) {
            if (!seen.contains(column)) {
                throw new RuleFileBroken(name, line.number(), "column %s is missing".formatted(column));
            }
        }
        return header;
    }

    private static DatedRow row(String name, List<String> header, CsvText.Line line) {
        if (line.fields().size() != header.size()) {
            throw new RuleFileBroken(
                    name,
                    line.number(),
                    "%d cells where the header has %d".formatted(line.fields().size(), header.size()));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), line.fields().get(i));
        }
        DatedRow undated = new DatedRow(name, line.number(), cells, LocalDate.MIN, LocalDate.MAX);
        return new DatedRow(
                name, line.number(), cells, day(undated, FROM, LocalDate.MIN), day(undated, TO, LocalDate.MAX));
    }

    private static LocalDate day(DatedRow row, String column, LocalDate open) {
        String cell = row.cells().getOrDefault(column, "");
        return cell.isEmpty() ? open : row.day(column);
    }

    private static String key(DatedRow row, Shape shape) {
        return String.join("/", shape.keyColumns().stream().map(row::text).toList());
    }

    private static List<DatedRow> inOrder(String key, List<DatedRow> ofKey, Shape shape) {
        List<DatedRow> sorted =
                ofKey.stream().sorted(Comparator.comparing(DatedRow::validFrom)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            DatedRow before = sorted.get(i - 1);
            DatedRow row = sorted.get(i);
            if (!row.validFrom().isAfter(before.validTo())) {
                throw new RuleFileBroken(
                        row.file(), row.line(), "%s overlaps the row of line %d".formatted(key, before.line()));
            }
            if (shape.withoutGaps() && row.validFrom().isAfter(before.validTo().plusDays(1))) {
                throw new RuleFileBroken(
                        row.file(), row.line(), "%s leaves days uncovered after line %d".formatted(key, before.line()));
            }
        }
        return sorted;
    }
}

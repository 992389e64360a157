package vn.thads.legaltime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a dated rule file: what it says, and on which days.
 *
 * @param file file that it stands in
 * @param line line on which it begins, from 1
 * @param cells text of each column; empty text is an empty cell
 * @param validFrom first day; {@link LocalDate#MIN} when the cell is empty
 * @param validTo last day; {@link LocalDate#MAX} when the cell is empty
 */
public record DatedRow(String file, int line, Map<String, String> cells, LocalDate validFrom, LocalDate validTo) {
    public DatedRow {
        cells = Map.copyOf(cells);
        if (validTo.isBefore(validFrom)) {
            throw new RuleFileBroken(file, line, "valid_to %s lies before valid_from %s".formatted(validTo, validFrom));
        }
    }

    /** Whether the row is in force on a day. */
    public boolean coversDay(LocalDate on) {
        return !on.isBefore(validFrom) && !on.isAfter(validTo);
    }

    /** Text of a column, perhaps empty. */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new RuleFileBroken(file, line, "there is no column " + column);
        }
        return cell;
    }

    /** Text of a column, unless the cell is empty. */
    public Optional<String> find(String column) {
        return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
    }

    /** Values of a column that holds several, separated by semicolons; none for an empty cell. */
    public List<String> list(String column) {
        String cell = text(column);
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
    }

    /** A whole number. */
    public int integer(String column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw new RuleFileBroken(file, line, "%s is no whole number: %s".formatted(column, text(column)), e);
        }
    }

    /** {@code true} or {@code false}, nothing else. */
    public boolean flag(String column) {
        return switch (text(column)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new RuleFileBroken(
                        file, line, "%s is neither true nor false: %s".formatted(column, text(column)));
        };
    }

    /** A day, written as ISO 8601. */
    public LocalDate day(String column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            throw new RuleFileBroken(file, line, "%s is no day: %s".formatted(column, text(column)), e);
        }
    }

    /** The article (điều luật) that the row comes from. */
    public String article() {
        return text("article");
    }
}

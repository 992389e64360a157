package vn.thads.officers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code list of the class path.
 *
 * @param file its name
 * @param lines its lines
 */
public record CsvTable(String file, List<Line> lines) {
    /** One line. */
    public record Line(NamedCsvRecord cells) {
        /** Text of a column. */
        public String text(String column) {
            return cells.getField(column);
        }

        /** Day of a column. */
        public LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }

        /** Day of a column, or null where it is empty. */
        public @Nullable LocalDate dayOrNull(String column) {
            return text(column).isEmpty() ? null : day(column);
        }

        /** Whether the line is in force on the day. */
        public boolean isInForce(LocalDate on) {
            LocalDate last = dayOrNull("valid_to");
            return !on.isBefore(day("valid_from")) && (last == null || !on.isAfter(last));
        }
    }

    /** Reads a file of the class path. */
    public static CsvTable read(String file) {
        var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing from the class path");
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new CsvTable(file, reader.stream().map(Line::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines with this text in the column. */
    public List<Line> where(String column, String text) {
        return lines.stream().filter(line -> line.text(column).equals(text)).toList();
    }

    /** The one line with this text in the column. */
    public Line only(String column, String text) {
        List<Line> found = where(column, text);
        if (found.size() != 1) {
            throw new IllegalStateException(file + " has " + found.size() + " lines with " + column + "=" + text);
        }
        return found.getFirst();
    }
}

package vn.thads.platform.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.FieldName;
import vn.thads.platform.problem.Message;

/** Records of a CSV file with a header (RFC 4180); the number of a row is that of its record, the header not counted. */
final class CsvRows implements RowReader {
    private static final int MAX_CELL_CHARS = 1_000_000;
    /** What the decoder puts in place of bytes that are no UTF-8: what stood there is lost. */
    private static final char UNDECODABLE = '\ufffd';

    private final CountedStream stream;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private List<String> header = List.of();
    private Optional<String> twice = Optional.empty();
    private boolean isBroken;
    private long number;

    CsvRows(InputStream content) {
        stream = new CountedStream(content);
        reader = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(true)
                .ofCsvRecord(stream);
        records = reader.iterator();
    }

    @Override
    public void skipTo(long position) {
        while (number < position && next() != null) {
            // a record has no length of its own: it must be parsed to be passed over
        }
    }

    @Override
    public @Nullable Read next() {
        if (isBroken) {
            return null;
        }
        try {
            if (header.isEmpty() && records.hasNext()) {
                header = records.next().getFields().stream().map(String::strip).toList();
                twice = twice(header);
            }
            if (!records.hasNext()) {
                return null;
            }
            number++;
            return read(records.next());
        } catch (CsvParseException e) {
            // what follows a broken quotation cannot be told apart any more
            isBroken = true;
            number++;
            return unreadable();
        }
    }

    @Override
    public long bytesRead() {
        return stream.count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Read read(CsvRecord csvRecord) {
        if (csvRecord.getFieldCount() != header.size()) {
            return unreadable();
        }
        if (twice.isPresent()) {
            String column = FieldName.repeatable(twice.get());
            return unreadable("header-twice", "/" + column, Message.of("rule.header-twice", column));
        }
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String cell = csvRecord.getField(i).strip();
            String place = "/" + FieldName.repeatable(header.get(i));
            if (cell.length() > MAX_CELL_CHARS) {
                return unreadable("too-long", place, Message.of("rule.too-long", MAX_CELL_CHARS));
            }
            if (cell.indexOf(UNDECODABLE) >= 0) {
                return unreadable("encoding", place, Message.of("rule.encoding"));
            }
            if (!cell.isEmpty()) {
                value.put(header.get(i), cell);
            }
        }
        return RowText.compose(value)
                .map(place -> unreadable("text", place, Message.of("rule.text")))
                .orElseGet(() -> new Read.Row(new ImportRow(number, value)));
    }

    private Read unreadable() {
        return unreadable("csv", "", Message.of("rule.csv"));
    }

    private Read unreadable(String rule, String place, Message message) {
        return new Read.Unreadable(new RowError(number, place, rule, null, message));
    }

    /** A column whose values would hide those of another. */
    private static Optional<String> twice(List<String> header) {
        Set<String> names = new HashSet<>();
        return header.stream()
                .filter(name -> !name.isEmpty() && !names.add(name))
                .findFirst();
    }

    private static final class CountedStream extends FilterInputStream {
        private long count;

        CountedStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            count += Math.max(0, some);
            return some;
        }
    }
}

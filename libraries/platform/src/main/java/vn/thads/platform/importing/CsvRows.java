package vn.thads.platform.importing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;

/** Records of a CSV file with a header (RFC 4180); the number of a row is that of its record, the header not counted. */
final class CsvRows implements RowReader {
    private final CountedStream stream;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private List<String> header = List.of();
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
        ObjectNode value = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < header.size(); i++) {
            String cell = csvRecord.getField(i).strip();
            if (!cell.isEmpty()) {
                value.put(header.get(i), cell);
            }
        }
        return new Read.Row(new ImportRow(number, value));
    }

    private Read unreadable() {
        return new Read.Unreadable(new RowError(number, "", "csv", null, Message.of("rule.csv")));
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

package vn.thads.platform.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;

/** Lines of JSON; the number of a row is the number of its line. */
final class NdjsonRows implements RowReader {
    private static final int MAX_LINE_BYTES = 4 * 1024 * 1024;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .maxStringLength(1_000_000)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerFor(JsonNode.class);

    private final InputStream stream;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int begin;
    private int end;
    private byte[] line = new byte[BUFFER_BYTES];
    private int length;
    private boolean isTooLong;
    private long number;
    private long bytesRead;

    NdjsonRows(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public void skipTo(long position) throws IOException {
        while (number < position && readLine()) {
            number++;
        }
    }

    @Override
    public @Nullable Read next() throws IOException {
        while (readLine()) {
            number++;
            if (isTooLong) {
                return unreadable("too-long", Message.of("rule.too-long", MAX_LINE_BYTES));
            }
            int from = number == 1 && hasMark() ? 3 : 0;
            if (!isBlank(from)) {
                return parsed(from);
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Read parsed(int from) throws IOException {
        if (!isOneBytePerSign(from)) {
            return unreadable("encoding", Message.of("rule.encoding"));
        }
        try {
            JsonNode value = JSON.readValue(line, from, length - from);
            if (!(value instanceof ObjectNode row)) {
                return unreadable("type", Message.of("rule.type", Message.of("type.object")));
            }
            return RowText.compose(row)
                    .<Read>map(place ->
                            new Read.Unreadable(new RowError(number, place, "text", null, Message.of("rule.text"))))
                    .orElseGet(() -> new Read.Row(new ImportRow(number, row)));
        } catch (JsonProcessingException e) {
            return unreadable("json", Message.of("rule.json", number + ":" + column(e)));
        } catch (CharConversionException e) {
            return unreadable("json", Message.of("rule.json", Long.toString(number)));
        }
    }

    private Read unreadable(String rule, Message message) {
        return new Read.Unreadable(new RowError(number, "", rule, null, message));
    }

    private static int column(JsonProcessingException failure) {
        return failure.getLocation() == null ? 0 : failure.getLocation().getColumnNr();
    }

    private boolean isBlank(int from) {
        for (int i = from; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * A NUL stands in no JSON of UTF-8, but in every line of UTF-16: the parser would guess that encoding, and guess it wrong where
     * lines are told apart by a byte.
     */
    private boolean isOneBytePerSign(int from) {
        for (int i = from; i < length; i++) {
            if (line[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasMark() {
        return length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    /** Reads up to the next line feed into {@link #line}; a line beyond the limit is passed over. */
    private boolean readLine() throws IOException {
        length = 0;
        isTooLong = false;
        boolean any = false;
        while (true) {
            if (begin == end) {
                end = Math.max(0, stream.read(buffer));
                begin = 0;
                if (end == 0) {
                    return any;
                }
            }
            any = true;
            int feed = begin;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            append(feed - begin);
            boolean isComplete = feed < end;
            int consumed = (isComplete ? feed + 1 : feed) - begin;
            bytesRead += consumed;
            begin += consumed;
            if (isComplete) {
                return true;
            }
        }
    }

    private void append(int count) {
        if (isTooLong || length + count > MAX_LINE_BYTES) {
            isTooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        }
        System.arraycopy(buffer, begin, line, length, count);
        length += count;
    }
}

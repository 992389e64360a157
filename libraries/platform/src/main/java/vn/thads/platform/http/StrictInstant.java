package vn.thads.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instant as RFC 3339 writes it. Jackson also takes a number, of seconds or of milliseconds as the case may be, and Java years of more
 * than four digits.
 *
 * @param <T> what an instant is read into
 */
final class StrictInstant<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private static final Pattern RFC_3339 = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})");

    private final Class<T> type;
    private final transient Function<OffsetDateTime, T> of;

    StrictInstant(Class<T> type, Function<OffsetDateTime, T> of) {
        super(type);
        this.type = type;
        this.of = of;
    }

    @Override
    public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return type.cast(context.handleUnexpectedToken(type, parser));
        }
        String text = parser.getText();
        try {
            if (RFC_3339.matcher(text).matches()) {
                return of.apply(OffsetDateTime.parse(text));
            }
        } catch (DateTimeParseException e) {
            // refused below, as every other text that is no instant
        }
        return type.cast(context.handleWeirdStringValue(type, "", "no instant"));
    }
}

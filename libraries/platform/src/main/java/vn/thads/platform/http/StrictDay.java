package vn.thads.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as RFC 3339 writes it: Java also reads years with a sign and more than four digits. */
final class StrictDay extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final int CHARS = "2017-02-16".length();

    StrictDay() {
        super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        String text = parser.getText();
        try {
            if (text.length() == CHARS) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // refused below, as every other text that is no day
        }
        return (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", "no day");
    }
}

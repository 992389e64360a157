package vn.thads.cases.storage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Days that a file of a case can speak of. A day of the year 999999 is a slip, and no database keeps it. */
@Singleton
public class DayRange implements ObjectMapperCustomizer {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    DayRange() {}

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("day-range").addDeserializer(LocalDate.class, new Day()));
    }

    /** Last, so that it replaces what reads any day. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** The day of a query parameter, unless it lies out of range. */
    public static @Nullable LocalDate checked(String parameter, @Nullable LocalDate day) {
        if (day != null && !isWithin(day)) {
            throw ProblemException.invalid(
                    parameter, "date-range", Message.of("rule.date-range", FIRST_YEAR, LAST_YEAR));
        }
        return day;
    }

    private static boolean isWithin(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    private static final class Day extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            try {
                LocalDate day = LocalDate.parse(text, STRICT);
                if (isWithin(day)) {
                    return day;
                }
            } catch (DateTimeParseException e) {
                // told below, with the place
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "a day as 2017-01-31");
        }
    }
}

package vn.thads.reporting.scoring;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;

/** Reads profiles and refuses what does not add up: a wrong profile must stop the service, not shift points. */
public final class ProfileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(Fraction.class, new FractionReader())
                    .addDeserializer(Limit.class, new LimitReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ProfileReader() {}

    /**
     * Reads a profile.
     *
     * @param file name of the file, for the message
     * @param text its content
     * @throws UnreadableProfile naming file, line and column if it is not one, or if its numbers do not add up
     */
    public static Profile read(String file, String text) {
        try {
            return checked(file, JSON.readValue(text, Profile.class));
        } catch (JsonProcessingException e) {
            JsonLocation at = e instanceof JsonMappingException wrong ? locate(text, wrong) : e.getLocation();
            String position = at == null ? "" : ":%d:%d".formatted(at.getLineNr(), at.getColumnNr());
            throw new UnreadableProfile(file + position + ": " + e.getOriginalMessage());
        }
    }

    /** Where the wrong key stands: Jackson looks at a record's unknown keys last and then only knows the end of the record. */
    private static @Nullable JsonLocation locate(String text, JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(it -> it.getFieldName() == null ? String.valueOf(it.getIndex()) : it.getFieldName())
                .collect(joining("/", "/", ""));
        try (JsonParser parser = JSON.createParser(text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.getParsingContext().pathAsPointer().toString().equals(path)) {
                    return parser.currentTokenLocation();
                }
            }
        } catch (IOException e) {
            return wrong.getLocation();
        }
        return wrong.getLocation();
    }

    private static Profile checked(String file, Profile profile) {
        Fraction sum = profile.criteria().stream().map(Criterion::max).reduce(Fraction.ZERO, Fraction::plus);
        require(
                sum.equals(profile.maxBase()),
                file,
                "the criteria sum to %s, not %s".formatted(sum, profile.maxBase()));
        var codes = new HashSet<String>();
        for (Criterion criterion : profile.criteria()) {
            require(codes.add(criterion.code()), file, "criterion " + criterion.code() + " stands twice");
            require(
                    criterion.target() != null || criterion.fn().limits().noneMatch(Limit::needsTarget),
                    file,
                    "criterion " + criterion.code() + " needs a target");
        }
        for (String gate : profile.gates()) {
            require(
                    profile.criterion(gate).filter(it -> it.target() != null).isPresent(),
                    file,
                    "gate " + gate + " is no criterion with a target");
        }
        for (String code : profile.mustBeKnown()) {
            require(codes.contains(code), file, "mustBeKnown names " + code + ", which is no criterion");
        }
        require(
                profile.clamp().size() == 2
                        && profile.clamp().getFirst().compareTo(profile.clamp().getLast()) < 0,
                file,
                "clamp is the least and the greatest total");
        require(!profile.categories().isEmpty(), file, "there is no category");
        return profile;
    }

    private static void require(boolean holds, String file, String message) {
        if (!holds) {
            throw new UnreadableProfile(file + ": " + message);
        }
    }

    /** A profile that is none. */
    public static final class UnreadableProfile extends RuntimeException {
        UnreadableProfile(String message) {
            super(message);
        }
    }

    /** A decimal is read as it is written, never through a double. */
    private static final class FractionReader extends JsonDeserializer<Fraction> {
        @Override
        public Fraction deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (Fraction) context.handleUnexpectedToken(Fraction.class, parser);
            }
            return Fraction.parse(parser.getText());
        }
    }

    /** A number, or an object of {@code op} and {@code v}. */
    private static final class LimitReader extends JsonDeserializer<Limit> {
        @Override
        public Limit deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric()) {
                return new Limit(Limit.Op.FIXED, Fraction.parse(parser.getText()));
            }
            if (!parser.isExpectedStartObjectToken()) {
                return (Limit) context.handleUnexpectedToken(Limit.class, parser);
            }
            Limit.Op op = null;
            Fraction v = Fraction.ZERO;
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                switch (name) {
                    case "op" -> op = context.readValue(parser, Limit.Op.class);
                    case "v" -> v = Fraction.parse(parser.getText());
                    default -> context.handleUnknownProperty(parser, this, Limit.class, name);
                }
            }
            if (op == null) {
                return context.reportInputMismatch(Limit.class, "a limit needs an op");
            }
            return new Limit(op, v);
        }
    }
}

package vn.thads.platform.http;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** JSON is taken as it is written: nothing unknown, nothing converted, nothing beyond sane limits. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NUMBER_CHARS = 100;
    private static final int MAX_TEXT_CHARS = 1_000_000;
    private static final int MAX_NAME_CHARS = 1_000;

    /** Last of all: what another module says of a type is overruled. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    @SuppressWarnings("deprecation") // a customizer gets a finished mapper, and its features have no other switch
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_NUMBER_CHARS)
                        .maxStringLength(MAX_TEXT_CHARS)
                        .maxNameLength(MAX_NAME_CHARS)
                        .build());
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        var noNulls = JsonSetter.Value.forContentNulls(Nulls.FAIL);
        mapper.configOverride(List.class).setSetterInfo(noNulls);
        mapper.configOverride(Set.class).setSetterInfo(noNulls);
        mapper.registerModule(new SimpleModule("strict-values")
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(LocalDate.class, new StrictDay())
                .addDeserializer(Instant.class, new StrictInstant<>(Instant.class, OffsetDateTime::toInstant))
                .addDeserializer(
                        OffsetDateTime.class, new StrictInstant<>(OffsetDateTime.class, UnaryOperator.identity()))
                .addAbstractTypeMapping(Set.class, OnceSet.class));
    }
}

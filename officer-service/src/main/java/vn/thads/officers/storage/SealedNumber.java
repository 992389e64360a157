package vn.thads.officers.storage;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.Seal;

/** Identity numbers (số giấy tờ) of officers and relatives as the database keeps them: sealed, and never searched by. */
@Singleton
@Converter
public class SealedNumber implements AttributeConverter<String, byte[]> {
    private static final Logger LOG = Logger.getLogger(SealedNumber.class);
    private static final String KEY = "thads.identity.sealing-key";
    private static final String LOCAL_KEY = "local-sealing-key-change-me";

    private final Seal seal;

    SealedNumber(Config config) {
        Optional<String> key = config.getOptionalValue(KEY, String.class);
        if (key.isEmpty()) {
            LOG.warn(KEY + " is not set: identity numbers are sealed with the key of the local stack");
        }
        this.seal = new Seal(key.orElse(LOCAL_KEY));
    }

    /** The number as it is kept. */
    public byte[] seal(String number) {
        return seal.seal(number.getBytes(StandardCharsets.UTF_8));
    }

    /** The number that was sealed. */
    public String open(byte[] sealed) {
        return new String(seal.open(sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable String number) {
        return number == null ? null : seal(number);
    }

    @Override
    public @Nullable String convertToEntityAttribute(byte @Nullable [] sealed) {
        return sealed == null ? null : open(sealed);
    }
}

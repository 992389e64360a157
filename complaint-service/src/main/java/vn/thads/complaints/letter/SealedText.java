package vn.thads.complaints.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.complaint.ComplainantsKey;
import vn.thads.platform.identity.Seal;

/** What a citizen wrote, as the database keeps it: sealed (Luật Tố cáo: bí mật người tố cáo). No query looks into it. */
@Singleton
@Converter
class SealedText implements AttributeConverter<LetterText, byte[]> {
    private static final JsonMapper JSON = new JsonMapper();

    private final Seal seal;

    SealedText(Config config) {
        this.seal = new Seal(ComplainantsKey.of(config));
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable LetterText text) {
        if (text == null) {
            return null;
        }
        try {
            return seal.seal(JSON.writeValueAsBytes(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a letter that is no JSON", e);
        }
    }

    @Override
    public @Nullable LetterText convertToEntityAttribute(byte @Nullable [] sealed) {
        try {
            return sealed == null ? null : JSON.readValue(seal.open(sealed), LetterText.class);
        } catch (IOException e) {
            // without its cause, which would print the letter
            throw new IllegalStateException(
                    "a sealed letter is not as it was written: " + e.getClass().getSimpleName());
        }
    }
}

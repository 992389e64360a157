package vn.thads.complaints.complaint;

import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.identity.Seal;

/**
 * Who complains and who denounces, as the database keeps him: sealed under a key of his own (Luật Tố cáo: bí mật người tố cáo). No
 * query looks for him.
 */
@Singleton
@Converter
class SealedComplainant implements AttributeConverter<Complainant, byte[]> {
    /** Stands in no text that we store. */
    private static final String BETWEEN = "\u0000";

    private final Seal seal;

    SealedComplainant(Config config) {
        this.seal = new Seal(ComplainantsKey.of(config));
    }

    @Override
    public byte @Nullable [] convertToDatabaseColumn(@Nullable Complainant complainant) {
        if (complainant == null) {
            return null;
        }
        String address = complainant.address();
        String text = address == null ? complainant.name() : complainant.name() + BETWEEN + address;
        return seal.seal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable Complainant convertToEntityAttribute(byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        String text = new String(seal.open(sealed), StandardCharsets.UTF_8);
        int between = text.indexOf(BETWEEN);
        return between < 0
                ? new Complainant(text, null)
                : new Complainant(text.substring(0, between), text.substring(between + 1));
    }
}

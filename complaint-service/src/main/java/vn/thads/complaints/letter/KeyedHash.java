package vn.thads.complaints.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import vn.thads.complaints.complaint.ComplainantsKey;
import vn.thads.platform.text.TextKey;

/** Hashes under this service's own key: they tell that two senders or two groups of words are the same, and not which. */
@ApplicationScoped
class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "letters/";

    private final SecretKeySpec key;

    KeyedHash(Config config) {
        this.key =
                new SecretKeySpec((PURPOSE + ComplainantsKey.of(config)).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Of a name, whatever its case and diacritics. */
    String ofName(String name) {
        return HexFormat.of().formatHex(hash("name/" + TextKey.of(name)));
    }

    /** Of a group of words. */
    long ofWords(String words) {
        return ByteBuffer.wrap(hash("words/" + words)).getLong();
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}

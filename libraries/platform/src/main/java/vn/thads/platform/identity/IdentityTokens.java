package vn.thads.platform.identity;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tokens by which two services recognise the same person without passing his number on. */
@ApplicationScoped
public class IdentityTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String LOCAL_KEY = "local-identity-key-change-me";
    private final SecretKeySpec key;

    /** With the key that all services of an installation share. */
    @Inject
    public IdentityTokens(@ConfigProperty(name = "thads.identity.key", defaultValue = LOCAL_KEY) String key) {
        if (key.equals(LOCAL_KEY)) {
            Log.warn(
                    "thads.identity.key is not set: tokens of identity numbers are made with the key of the local stack");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** HMAC-SHA-256 of the normalised number, hexadecimal; the kind of document does not enter. */
    public String of(IdentityNumber identity) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(identity.number().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}

package vn.thads.contractchecks.tokens;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A token (JWS, compact) under construction.
 *
 * @param header its header as JSON
 * @param claims its claims as JSON
 */
record SignedToken(String header, String claims) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    static SignedToken of(Map<String, ?> header, Map<String, ?> claims) {
        return new SignedToken(JSON.writeValueAsString(header), JSON.writeValueAsString(claims));
    }

    /** A map with other values under some names; null takes a name away. */
    static Map<String, Object> with(Map<String, ?> map, Map<String, ?> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.putAll(changes);
        return changed;
    }

    static Map<String, Object> without(Map<String, ?> map, String name) {
        Map<String, Object> changed = new LinkedHashMap<>(map);
        changed.remove(name);
        return changed;
    }

    String unsigned() {
        return payload() + ".";
    }

    String signedBy(PrivateKey key) {
        return signedBy(key, "SHA256withRSA");
    }

    String signedBy(PrivateKey key, String algorithm) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(payload().getBytes(US_ASCII));
            return payload() + "." + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String authenticatedBy(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return payload() + "." + TEXT.encodeToString(mac.doFinal(payload().getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String payload() {
        return TEXT.encodeToString(header.getBytes(UTF_8)) + "." + TEXT.encodeToString(claims.getBytes(UTF_8));
    }
}

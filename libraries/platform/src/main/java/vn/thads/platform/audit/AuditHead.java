package vn.thads.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A head of the audit trail, signed by the service (đầu nhật ký có chữ ký): the trail up to this position had this hash.
 *
 * @param origin the service, such as {@code /case-service}
 * @param position place of the last record
 * @param hash its hash
 * @param signedAt when, ISO 8601 in UTC
 * @param key public key (Ed25519, X.509, base64); whoever verifies compares it with the one that he was given otherwise
 * @param signature signature over {@link #content}, base64
 */
@Schema(name = "AuditHead", description = "A signed head of the audit trail (đầu nhật ký kiểm toán có chữ ký)")
public record AuditHead(String origin, long position, String hash, String signedAt, String key, String signature) {
    private static final String ALGORITHM = "Ed25519";

    static AuditHead signed(String origin, long position, String hash, String signedAt, HeadKey by) {
        try {
            AuditHead unsigned = new AuditHead(origin, position, hash, signedAt, by.publicText(), "");
            Signature signing = Signature.getInstance(ALGORITHM);
            signing.initSign(by.privateKey());
            signing.update(unsigned.content());
            return new AuditHead(
                    origin,
                    position,
                    hash,
                    signedAt,
                    by.publicText(),
                    Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with Ed25519", e);
        }
    }

    /** Whether the signature is of the owner of a key. */
    boolean isSignedBy(PublicKey owner) {
        try {
            Signature checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(owner);
            checking.update(content());
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** What is signed: five lines, so that the head of one service is never one of another. */
    private byte[] content() {
        return "thads audit head v1\n%s\n%d\n%s\n%s\n"
                .formatted(origin, position, hash, signedAt)
                .getBytes(StandardCharsets.UTF_8);
    }
}

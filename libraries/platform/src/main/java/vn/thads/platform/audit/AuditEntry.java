package vn.thads.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sealed record of the audit trail, as it is exported.
 *
 * @param position place in the chain, from 1 without a gap
 * @param record number of the record
 * @param recordedAt when, ISO 8601 in UTC
 * @param subject who
 * @param action what he did
 * @param objectType to what kind of object
 * @param objectId to which
 * @param office office that the object belongs to, or null
 * @param details JSON text with sorted keys
 * @param hash SHA-256 over the hash before and this content, hexadecimal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AuditEntry", description = "A sealed record of the audit trail (bản ghi nhật ký kiểm toán)")
public record AuditEntry(
        long position,
        long record,
        String recordedAt,
        String subject,
        String action,
        String objectType,
        String objectId,
        @Nullable String office,
        String details,
        String hash) {
    /** What stands before the first record. */
    public static final String GENESIS = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The same entry with the hash that its content has behind another. */
    AuditEntry sealedBehind(String previousHash) {
        return new AuditEntry(
                position,
                record,
                recordedAt,
                subject,
                action,
                objectType,
                objectId,
                office,
                details,
                hashBehind(previousHash));
    }

    /** The hash that this content must have behind another: over the hash, a line feed and a JSON array of the components. */
    String hashBehind(String previousHash) {
        try {
            String content = JSON.writeValueAsString(Arrays.asList(
                    position, record, recordedAt, subject, action, objectType, objectId, office, details));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("every JDK has SHA-256 and strings are JSON", e);
        }
    }
}

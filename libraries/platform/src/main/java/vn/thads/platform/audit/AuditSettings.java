package vn.thads.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the audit trail is kept. */
@ConfigMapping(prefix = "thads.audit")
interface AuditSettings {
    /** Private key that signs heads: Ed25519, PKCS#8, base64. Without one the key of the local stack signs, with a warning. */
    Optional<String> signingKey();

    /** A head is signed no more often; records after the last one that was taken elsewhere can be cut off unnoticed. */
    @WithDefault("PT1M")
    Duration signEvery();
}

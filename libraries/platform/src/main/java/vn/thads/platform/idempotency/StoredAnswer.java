package vn.thads.platform.idempotency;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a request that was run.
 *
 * @param fingerprint of the request
 * @param status HTTP status
 * @param headers headers that the operation set
 * @param body body as it was sent, or null
 * @param createdAt when it was run
 */
record StoredAnswer(
        String fingerprint,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        Instant createdAt) {}

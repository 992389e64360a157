package vn.thads.platform.problem;

/** Refusals that every service may answer. */
public enum PlatformProblem implements ProblemType {
    INVALID_REQUEST("invalid-request", 400),
    INVALID_CURSOR("invalid-cursor", 400),
    NOT_AUTHENTICATED("not-authenticated", 401),
    NOT_PERMITTED("not-permitted", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    CONFLICT("conflict", 409),
    VERSION_STALE("version-stale", 412),
    TOO_MANY_ROWS("too-many-rows", 413),
    BODY_TOO_LARGE("body-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    NO_RULE_IN_FORCE("no-rule-in-force", 422),
    VERSION_REQUIRED("version-required", 428),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", 400),
    IDEMPOTENCY_IN_PROGRESS("idempotency-in-progress", 409),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    INTERNAL_ERROR("internal-error", 500),
    OVERLOADED("overloaded", 503),
    READ_ONLY("read-only", 503);

    private final String slug;
    private final int status;

    PlatformProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}

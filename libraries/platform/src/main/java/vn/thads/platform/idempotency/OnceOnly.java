package vn.thads.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** Runs a POST that creates exactly once for each caller, operation and {@code Idempotency-Key}. */
@RequestScoped
public class OnceOnly {
    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    /** A structured-field string, or the same without its quotes, as most clients send it. */
    private static final Pattern KEY = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,255})\"|([\\x21\\x23-\\x7e]{1,255})");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ResourceInfo resource;
    private final Access access;
    private final Answers answers;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    OnceOnly(
            HttpHeaders headers,
            UriInfo uri,
            ResourceInfo resource,
            Access access,
            Answers answers,
            ObjectMapper json,
            Clock clock) {
        this.headers = headers;
        this.uri = uri;
        this.resource = resource;
        this.access = access;
        this.answers = answers;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens one transaction for the effect and the stored answer.
     *
     * @param request the body, by which a reuse of the key for something else is noticed
     * @param work the effect; refuses by a {@code ProblemException}, which rolls back and is not stored
     * @return the answer of the work, or the stored answer of its first run
     */
    public Response run(Object request, Supplier<Response> work) {
        String key = kept(key());
        String operation =
                resource.getResourceMethod().getAnnotation(Operation.class).operationId();
        String caller = access.caller().subject();
        String fingerprint = fingerprint(request);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!answers.lock(caller, operation, key)) {
                throw new ProblemException(
                                PlatformProblem.IDEMPOTENCY_IN_PROGRESS, Message.of("idempotency-in-progress.detail"))
                        .withHeader("Retry-After", "1");
            }
            Optional<StoredAnswer> stored =
                    answers.find(caller, operation, key, Instant.now(clock).minus(KEPT));
            if (stored.isPresent()) {
                return replayed(stored.get(), fingerprint);
            }
            StoredAnswer answer = toStore(work.get(), fingerprint);
            answers.store(caller, operation, key, answer);
            return response(answer).build();
        });
    }

    /** Refuses a request without a proper key before its large body is read. */
    public void checkKey() {
        key();
    }

    /** Whether the answer is the stored one of an earlier request. */
    public static boolean isReplay(Response answer) {
        return answer.getHeaders().containsKey(REPLAYED);
    }

    private String key() {
        String header = headers.getHeaderString(HEADER);
        Matcher matcher = KEY.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_KEY_REQUIRED, Message.of("idempotency-key-required.detail"));
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** What is stored of a key: some callers make theirs of a person's number. */
    private static String kept(String key) {
        return HexFormat.of().formatHex(sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Response replayed(StoredAnswer stored, String fingerprint) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(
                            PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                            Message.of("idempotency-key-reused.detail", stored.createdAt()))
                    .with("firstRequestAt", stored.createdAt().toString());
        }
        return response(stored).header(REPLAYED, "true").build();
    }

    private static Response.ResponseBuilder response(StoredAnswer answer) {
        var response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return answer.body() == null
                ? response
                : response.type(answer.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON))
                        .entity(answer.body());
    }

    private StoredAnswer toStore(Response response, String fingerprint) {
        Map<String, String> kept = new LinkedHashMap<>();
        response.getHeaders().keySet().forEach(name -> kept.put(name, response.getHeaderString(name)));
        return new StoredAnswer(
                fingerprint, response.getStatus(), kept, body(response.getEntity()), Instant.now(clock));
    }

    private @Nullable String body(@Nullable Object entity) {
        try {
            return entity == null || entity instanceof String ? (String) entity : json.writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON", e);
        }
    }

    /** The path belongs to it: the same body under another object is another request. */
    private String fingerprint(Object request) {
        try {
            MessageDigest digest = sha256();
            digest.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(json.writeValueAsBytes(request));
            return HexFormat.of().formatHex(digest.digest());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fingerprint of a request", e);
        }
    }
}

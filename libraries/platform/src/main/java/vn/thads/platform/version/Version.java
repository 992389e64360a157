package vn.thads.platform.version;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/**
 * The version of an object as its reader saw it ({@code ETag}, {@code If-Match}).
 *
 * @param value the aggregate's version, from 1
 */
public record Version(long value) {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"(\\d{1,18})\"\\s*");

    private static final Version NONE = new Version(0);

    /**
     * The version that the caller expects.
     *
     * @throws ProblemException 428 without the header, 400 if it is no tag of ours
     */
    public static Version ifMatch(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(PlatformProblem.VERSION_REQUIRED, Message.of("version-required.detail"));
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw ProblemException.invalid("If-Match", "entity-tag", Message.of("rule.entity-tag"));
        }
        // a weak tag never matches (RFC 9110, 13.1.1): it is the version that no object has
        return tag.group(1) == null ? new Version(Long.parseLong(tag.group(2))) : NONE;
    }

    /** As a header value, quoted. */
    public String etag() {
        return "\"" + value + "\"";
    }

    /** For {@code Response.ResponseBuilder.tag}. */
    public EntityTag entityTag() {
        return new EntityTag(Long.toString(value));
    }

    /** Refuses with 412 and the present {@code ETag} if the object has moved on. */
    public void mustBe(long current) {
        if (value != current) {
            String now = new Version(current).etag();
            throw new ProblemException(PlatformProblem.VERSION_STALE, Message.of("version-stale.detail", now))
                    .withHeader("ETag", now)
                    .with("currentETag", now);
        }
    }
}

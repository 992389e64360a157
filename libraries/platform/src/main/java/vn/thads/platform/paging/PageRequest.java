package vn.thads.platform.paging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/**
 * A page that is asked for.
 *
 * @param limit items on it, 1 to 500
 * @param after sort keys of the last item of the page before; empty for the first page
 * @param filter fingerprint of the filters that the cursor belongs to
 * @param withTotal whether the whole list is to be counted
 */
public record PageRequest(int limit, List<String> after, String filter, boolean withTotal) {
    /** Items on a page when nothing is said. */
    public static final int DEFAULT_LIMIT = 50;
    /** Most items on a page. */
    public static final int MAX_LIMIT = 500;

    private static final int CHECK_CHARS = 16;
    private static final String SEPARATOR = "\u001f";

    public PageRequest {
        after = List.copyOf(after);
    }

    /** From the query parameters, bound to the filters; refuses a limit out of range and a cursor that is not ours. */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, @Nullable Object... filters) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MAX_LIMIT) {
            throw ProblemException.invalid("limit", "range", Message.of("rule.range", 1, MAX_LIMIT));
        }
        String filter = digest(Arrays.toString(filters));
        return new PageRequest(rows, cursor == null ? List.of() : decode(cursor, filter), filter, false);
    }

    /** The same page, and how long the whole list is. */
    public PageRequest counted() {
        return new PageRequest(limit, after, filter, true);
    }

    /** Whether this is the first page. */
    public boolean isFirst() {
        return after.isEmpty();
    }

    /** Rows to read: one more than the page holds tells whether there is a next one. */
    public int fetch() {
        return limit + 1;
    }

    String cursorAt(List<String> position) {
        String keys = String.join(SEPARATOR, position);
        return encode(digest(keys + filter) + keys);
    }

    private static List<String> decode(String cursor, String filter) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalidCursor();
        }
        // the decoder forgives some characters at the end; we do not
        if (text.length() < CHECK_CHARS || !encode(text).equals(cursor)) {
            throw invalidCursor();
        }
        String keys = text.substring(CHECK_CHARS);
        if (!digest(keys + filter).equals(text.substring(0, CHECK_CHARS))) {
            throw invalidCursor();
        }
        return List.of(keys.split(SEPARATOR, -1));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException invalidCursor() {
        return new ProblemException(PlatformProblem.INVALID_CURSOR, Message.of("invalid-cursor.detail"));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, CHECK_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

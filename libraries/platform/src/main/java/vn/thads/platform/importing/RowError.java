package vn.thads.platform.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;

/**
 * Why a row, or a part of it, was not loaded.
 *
 * @param row number of the row
 * @param field JSON pointer or column
 * @param rule short stable name of the rule
 * @param value what stood there; null if it is or may be personal, or is absent
 * @param message what is wrong and what to do
 */
public record RowError(
        long row, String field, String rule, @Nullable String value, Message message) {
    /** Letters beyond ASCII, several words, or as many digits as an identity number, a tax code or a telephone has. */
    private static final Pattern PERSONAL = Pattern.compile("[^\\x00-\\x7f]|[A-Za-z] +[A-Za-z]|\\d{9}");

    public RowError {
        // in a field of codes stands a person where somebody took one column for another
        value = value == null || PERSONAL.matcher(value).find() ? null : value;
    }
}

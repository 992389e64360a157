package vn.thads.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal before it has a language.
 *
 * @param type kind of refusal
 * @param detail what was wrong, which rule, what to do
 * @param errors wrong fields
 * @param article the article it rests on, or null
 * @param members extension members
 * @param headers headers of the answer
 */
public record Problem(
        ProblemType type,
        Message detail,
        List<FieldError> errors,
        @Nullable String article,
        Map<String, Object> members,
        Map<String, String> headers) {
    public Problem {
        errors = List.copyOf(errors);
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        headers = Map.copyOf(headers);
    }
}

package vn.thads.platform.paging;

import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** A query parameter that is true or false. It is taken as text, since whatever is not "true" would read as false. */
public final class TrueOrFalse {
    private TrueOrFalse() {}

    /**
     * What was given.
     *
     * @param name name of the parameter, for the refusal
     * @return null if it was left out
     * @throws ProblemException 400 for any other text
     */
    public static @Nullable Boolean of(String name, @Nullable String text) {
        return switch (text) {
            case null -> null;
            case "false" -> Boolean.FALSE;
            case "true" -> Boolean.TRUE;
            default ->
                throw ProblemException.invalid(name, "type", Message.of("rule.type", Message.of("type.boolean")));
        };
    }
}

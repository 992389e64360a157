package vn.thads.reporting.indicator;

import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** A query parameter of a bean that must be given: Bean Validation and our null checks cannot both mark a field. */
public final class Required {
    private Required() {}

    /** The value, or {@code invalid-request} naming the parameter. */
    public static <T> T given(String parameter, @Nullable T value) {
        if (value == null) {
            throw ProblemException.invalid(parameter, "required", Message.of("rule.required"));
        }
        return value;
    }
}

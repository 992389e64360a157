package vn.thads.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal on its way out; the transaction rolls back. Each {@code with…} answers a copy. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    /** A refusal without further members. */
    public ProblemException(ProblemType type, Message detail) {
        this(new Problem(type, detail, List.of(), null, Map.of(), Map.of()));
    }

    /** A refusal because of fields. */
    public ProblemException(ProblemType type, Message detail, List<FieldError> errors) {
        this(new Problem(type, detail, errors, null, Map.of(), Map.of()));
    }

    private ProblemException(Problem problem) {
        super(problem.type().slug() + ": " + problem.detail().code());
        this.problem = problem;
    }

    /** {@code invalid-request} with one wrong field. */
    public static ProblemException invalid(String pointer, String rule, Message message) {
        return new ProblemException(
                PlatformProblem.INVALID_REQUEST,
                Message.of("invalid-request.detail"),
                List.of(new FieldError(pointer, rule, message)));
    }

    /** {@code not-found}: the same answer for what is absent and for what the caller may not see. */
    public static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Message.of("not-found.detail"));
    }

    /** With the article of law that the refusal rests on, as {@code L2008 45}. */
    public ProblemException withArticle(String article) {
        return new ProblemException(new Problem(
                problem.type(), problem.detail(), problem.errors(), article, problem.members(), problem.headers()));
    }

    /** With an extension member; a {@link Message} is written in the language of the answer. */
    public ProblemException with(String member, Object value) {
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.put(member, value);
        return new ProblemException(new Problem(
                problem.type(), problem.detail(), problem.errors(), problem.article(), members, problem.headers()));
    }

    /** With a header of the answer, such as {@code ETag} or {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put(name, value);
        return new ProblemException(new Problem(
                problem.type(), problem.detail(), problem.errors(), problem.article(), problem.members(), headers));
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }

    /** Kind of refusal. */
    public ProblemType type() {
        return problem.type();
    }

    /** What was wrong, which rule, what to do. */
    public Message detail() {
        return problem.detail();
    }

    /** Wrong fields. */
    public List<FieldError> errors() {
        return problem.errors();
    }

    /** The article it rests on. */
    public @Nullable String article() {
        return problem.article();
    }
}

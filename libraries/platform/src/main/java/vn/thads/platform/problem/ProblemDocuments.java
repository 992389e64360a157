package vn.thads.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes problems as {@code application/problem+json}. */
@Singleton
public class ProblemDocuments {
    /** Media type of every refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private final Texts texts;
    private final ObjectMapper json;
    private final String base;

    /** With the URI that types begin with; a relative one resolves in the service itself. */
    @Inject
    public ProblemDocuments(Texts texts, ObjectMapper json, @ConfigProperty(name = "thads.problems.base") String base) {
        this.texts = texts;
        this.json = json;
        this.base = base.endsWith("/") ? base : base + "/";
    }

    /** The document in a language. */
    public ObjectNode document(Problem problem, Language language) {
        ObjectNode document = json.createObjectNode();
        document.put("type", base + problem.type().slug());
        document.put("title", texts.text(Message.of(problem.type().slug() + ".title"), language));
        document.put("status", problem.type().status());
        document.put("detail", texts.text(problem.detail(), language));
        if (problem.article() != null) {
            document.put("article", problem.article());
        }
        if (!problem.errors().isEmpty()) {
            var errors = document.putArray("errors");
            problem.errors()
                    .forEach(error -> errors.addObject()
                            .put("pointer", error.pointer())
                            .put("rule", error.rule())
                            .put("message", texts.text(error.message(), language)));
        }
        problem.members().forEach((name, value) -> document.set(name, json.valueToTree(inLanguage(value, language))));
        return document;
    }

    /** The problem that the HTTP layer means by a status. */
    public Problem ofStatus(int status) {
        return Problems.ofStatus(status).problem();
    }

    /** As the answer of a resource. */
    public Response answer(Problem problem, @Nullable String acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        var answer = Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(document(problem, language).toString());
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** As the answer of the HTTP layer, before any resource. */
    public void answer(Problem problem, RoutingContext context) {
        Language language = Language.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = context.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        problem.headers().forEach(answer::putHeader);
        answer.end(document(problem, language).toString());
    }

    private Object inLanguage(Object value, Language language) {
        return switch (value) {
            case Message message -> texts.text(message, language);
            case List<?> list ->
                list.stream().map(item -> inLanguage(item, language)).toList();
            default -> value;
        };
    }
}

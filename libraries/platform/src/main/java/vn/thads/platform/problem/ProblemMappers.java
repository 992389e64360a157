package vn.thads.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem document. */
@Singleton
public class ProblemMappers {
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");
    private final ProblemDocuments documents;

    @Inject
    ProblemMappers(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ServerExceptionMapper
    public Response refused(ProblemException refusal, HttpHeaders headers) {
        return answer(refusal, headers);
    }

    @ServerExceptionMapper
    public Response invalid(
            ConstraintViolationException violations, HttpHeaders headers, ContainerRequestContext request) {
        if (violations.getConstraintViolations().stream().anyMatch(ProblemMappers::isOfAnswer)) {
            return answer(Problems.ofUnforeseen(violations), headers);
        }
        boolean inBody = !WITHOUT_BODY.contains(request.getMethod());
        List<FieldError> errors = violations.getConstraintViolations().stream()
                .map(violation -> FieldErrors.of(violation, inBody))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(invalidRequest(errors), headers);
    }

    /** Named twice, because Quarkus brings a mapper of its own for the second. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable(JsonProcessingException failure, HttpHeaders headers) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return answer(problem, headers);
            }
        }
        return answer(invalidRequest(List.of(FieldErrors.of(failure))), headers);
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException missing, HttpHeaders headers, UriInfo uri) {
        // JAX-RS answers 404 for a query parameter that it cannot convert; a caller needs to know which
        Throwable cause = missing.getCause();
        if (cause != null && !uri.getQueryParameters().isEmpty()) {
            String text = Objects.toString(cause.getMessage(), "");
            String name = uri.getQueryParameters().entrySet().stream()
                    .filter(parameter -> parameter.getValue().stream().anyMatch(value -> text.contains(value)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            return answer(
                    invalidRequest(List.of(new FieldError(name, "format", Message.of("rule.parameter")))), headers);
        }
        return answer(Problems.ofStatus(404), headers);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException refusal, HttpHeaders headers) {
        ProblemException problem = Problems.ofStatus(405);
        String allow = refusal.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return answer(allow == null ? problem : problem.withHeader(HttpHeaders.ALLOW, allow), headers);
    }

    @ServerExceptionMapper
    public Response refusedByJaxRs(WebApplicationException refusal, HttpHeaders headers) {
        Response response = refusal.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (refusal.getCause() instanceof JsonProcessingException failure) {
            return unreadable(failure, headers);
        }
        if (refusal.getCause() instanceof ProblemException problem) {
            return answer(problem, headers);
        }
        return answer(
                response.getStatus() >= 500 && response.getStatus() != 503
                        ? Problems.ofUnforeseen(refusal)
                        : Problems.ofStatus(response.getStatus()),
                headers);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response notAuthenticated(HttpHeaders headers) {
        return answer(Problems.ofStatus(401), headers);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response notPermitted(HttpHeaders headers) {
        return answer(Problems.ofStatus(403), headers);
    }

    @ServerExceptionMapper(OptimisticLockException.class)
    public Response stale(HttpHeaders headers) {
        return answer(
                new ProblemException(PlatformProblem.VERSION_STALE, Message.of("version-stale.crossed")), headers);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable thrown, HttpHeaders headers) {
        return answer(Problems.ofUnforeseen(thrown), headers);
    }

    private Response answer(ProblemException refusal, HttpHeaders headers) {
        return documents.answer(refusal.problem(), headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static ProblemException invalidRequest(List<FieldError> errors) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, Message.of("invalid-request.detail"), errors);
    }

    private static boolean isOfAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}

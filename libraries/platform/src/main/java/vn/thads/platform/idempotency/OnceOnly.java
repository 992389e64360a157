package vn.thads.platform.idempotency;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Runs a POST that creates exactly once for each caller, operation and {@code Idempotency-Key}. */
@RequestScoped
public class OnceOnly {
    /**
     * Opens one transaction for the effect and the stored answer.
     *
     * @param request the body, by which a reuse of the key for something else is noticed
     * @param work the effect; refuses by a {@code ProblemException}, which rolls back and is not stored
     * @return the answer of the work, or the stored answer of its first run
     */
    public Response run(Object request, Supplier<Response> work) {
        throw new UnsupportedOperationException("being written");
    }
}

package vn.thads.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thads.platform.problem.ProblemDocuments;

/** What is answered outside resources, and what every answer carries. */
@Singleton
class HttpLayer {
    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE;
    private static final int EARLY = 1000;
    private static final int NEXT = 999;
    private static final List<Integer> REFUSALS =
            List.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 503);

    private final ProblemDocuments documents;
    private final String apiVersion;
    private final int maxUriChars;
    private final int maxHeaderChars;

    @Inject
    HttpLayer(
            ProblemDocuments documents,
            @ConfigProperty(name = "thads.api.version") String apiVersion,
            @ConfigProperty(name = "thads.http.max-uri-chars") int maxUriChars,
            @ConfigProperty(name = "thads.http.max-header-chars") int maxHeaderChars) {
        this.documents = documents;
        this.apiVersion = apiVersion;
        this.maxUriChars = maxUriChars;
        this.maxHeaderChars = maxHeaderChars;
    }

    void everyAnswer(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.response()
                            .putHeader("API-Version", apiVersion)
                            .putHeader("X-Content-Type-Options", "nosniff");
                    String path = context.request().path();
                    if (path != null && path.startsWith("/api/")) {
                        context.response().putHeader("Cache-Control", "no-store");
                    }
                    context.next();
                },
                EARLY);
        filters.register(this::refuseOversized, NEXT);
    }

    /** The server itself would refuse without a word; so its own limits lie higher, and these are checked first. */
    private void refuseOversized(RoutingContext context) {
        if (context.request().uri().length() > maxUriChars) {
            refuse(context, 414);
        } else if (headerChars(context) > maxHeaderChars) {
            refuse(context, 431);
        } else {
            context.next();
        }
    }

    private static long headerChars(RoutingContext context) {
        long chars = 0;
        for (Map.Entry<String, String> header : context.request().headers()) {
            chars += (long) header.getKey().length() + header.getValue().length();
        }
        return chars;
    }

    void routes(@Observes Router router) {
        router.get("/openapi.json").order(1).handler(context -> context.reroute("/q/openapi.json"));
        router.route().order(AFTER_EVERYTHING).handler(context -> refuse(context, 404));
        REFUSALS.forEach(status -> router.errorHandler(status, context -> refuse(context, status)));
    }

    private void refuse(RoutingContext context, int status) {
        if (!context.response().ended() && !context.response().headWritten()) {
            documents.answer(documents.ofStatus(status), context);
        }
    }
}

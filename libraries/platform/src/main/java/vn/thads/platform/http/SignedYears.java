package vn.thads.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Refuses a day with a signed year in a query: Java reads {@code +12017-01-01} and {@code -0001-01-01}, RFC 3339 knows neither. */
@Singleton
public class SignedYears {
    private static final Pattern SIGNED = Pattern.compile("[+-]\\d{4,9}-\\d\\d-\\d\\d(T.*)?");

    SignedYears() {}

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    public void refuse(UriInfo uri) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (values.stream().anyMatch(value -> SIGNED.matcher(value).matches())) {
                throw ProblemException.invalid(name, "format", Message.of("rule.parameter"));
            }
        });
    }
}

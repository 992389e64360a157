package vn.thads.contractchecks;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds every answer that a REST-assured test gets against the document that the service serves. */
final class AnswerCheck implements Filter {
    private static final String API = "/api/";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI uri = URI.create(request.getURI());
        boolean isOurs = uri.getPort() == RestAssured.port && uri.getRawPath().startsWith(API);
        if (!isOurs || "HEAD".equals(request.getMethod()) || "OPTIONS".equals(request.getMethod())) {
            return answer;
        }
        byte[] body = answer.asByteArray();
        String type = answer.contentType();
        List<String> faults = new AnswerRules(ServedContract.running())
                .faults(
                        request.getMethod(),
                        uri.getRawPath(),
                        AnswerRules.Answer.of(
                                answer.statusCode(),
                                type == null ? "" : type,
                                new String(body, StandardCharsets.UTF_8)));
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s answered %d, which is not as the OpenAPI document says: %s%n%s"
                    .formatted(
                            request.getMethod(),
                            uri.getRawPath(),
                            answer.statusCode(),
                            faults,
                            new String(body, StandardCharsets.UTF_8)));
        }
        return new ResponseBuilder().clone(answer).setBody(body).build();
    }
}

package vn.thads.contractchecks;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Quarkus finds it on the class path of the tests: nobody has to think of the check. */
public final class AnswerCheckRegistration implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        boolean isThere = RestAssured.filters().stream().anyMatch(AnswerCheck.class::isInstance);
        if (!isThere) {
            RestAssured.filters(new AnswerCheck());
        }
    }
}

package vn.thads.cases.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.thads.cases.scene.Scene.as;
import static vn.thads.cases.scene.Scene.registered;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class CaseLookupApiTest {
    @Inject
    AgroalDataSource database;

    @BeforeEach
    void open() {
        Scene.open();
    }

    private static Response lookUp(String number, String code) {
        return as("portal")
                .body("{\"number\": \"%s\", \"accessCode\": \"%s\"}".formatted(number, code))
                .post("/api/v1/case-lookups");
    }

    @Test
    void whoever_holds_the_code_reads_the_state_and_nothing_else() {
        var fee = registered();

        lookUp(fee.number(), fee.accessCode().toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("stateVi", notNullValue())
                .body("$", aMapWithSize(5));
    }

    @Test
    void a_wrong_number_and_a_wrong_code_get_the_same_answer() {
        var fee = registered();

        String wrongCode = lookUp(fee.number(), "AAAA-AAAA-AAAA")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String wrongNumber = lookUp("709/2017/EX_OFFICIO/999999", "AAAA-AAAA-AAAA")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(wrongCode).isEqualTo(wrongNumber);
    }

    @Test
    void what_is_no_number_of_a_case_is_not_kept() throws SQLException {
        lookUp("Nguyễn Văn Mẫu", "AAAA-AAAA-AAAA").then().statusCode(404);
        lookUp("072093000123", "AAAA-AAAA-AAAA").then().statusCode(404);

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from lookup_attempt where number ~* 'mẫu' or number = '072093000123'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    @Test
    void after_five_wrong_attempts_even_the_right_code_waits() {
        var fee = registered();
        for (int i = 0; i < 5; i++) {
            lookUp(fee.number(), "AAAA-AAAA-AAAA").then().statusCode(404);
        }

        lookUp(fee.number(), fee.accessCode())
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-attempts"));
    }
}

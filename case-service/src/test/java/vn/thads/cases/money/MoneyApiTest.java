package vn.thads.cases.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.thads.cases.scene.Scene.changing;
import static vn.thads.cases.scene.Scene.read;
import static vn.thads.cases.scene.Scene.registered;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.Scene;
import vn.thads.localstack.testing.TestServers;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MoneyApiTest {
    @BeforeEach
    void open() {
        Scene.open();
    }

    private static String receipt(long amount) {
        return "{\"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-10\"}".formatted(amount);
    }

    private static String remittance(long amount) {
        return "{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": %d, \"on\": \"2016-12-12\"}".formatted(amount);
    }

    private static JsonPath total(CaseAt fee) {
        return read("clerk-709", fee.path() + "/money").extract().jsonPath();
    }

    @Test
    void what_came_in_is_held_until_it_goes_out() {
        var fee = registered().enforcing();
        fee.receive(receipt(150_000)).then().statusCode(201);
        fee.remit(remittance(100_000)).then().statusCode(201);

        JsonPath money = total(fee);

        assertThat(money.getLong("total.received")).isEqualTo(150_000);
        assertThat(money.getLong("total.remitted")).isEqualTo(100_000);
        assertThat(money.getLong("total.held")).isEqualTo(50_000);
    }

    @Test
    void a_dong_more_than_is_held_does_not_go_out() {
        var fee = registered().enforcing();
        fee.receive(receipt(150_000)).then().statusCode(201);

        fee.remit(remittance(150_001))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/decision-refused"))
                .body("code", equalTo("MONEY_BALANCE"));
        fee.remit(remittance(150_000)).then().statusCode(201);
    }

    @Test
    void a_receipt_is_undone_by_its_counter_entry_once() {
        var fee = registered().enforcing();
        String receipt = fee.receive(receipt(150_000)).path("id");
        String counter = "{\"obligation\": 1, \"amount\": 150000, \"on\": \"2016-12-11\", \"reverses\": \"%s\"}"
                .formatted(receipt);
        fee.receive(counter).then().statusCode(201).body("reverses", equalTo(receipt));

        fee.receive(counter).then().statusCode(409);

        assertThat(total(fee).getLong("total.received")).isZero();
        read("clerk-709", fee.path() + "/receipts").body("items", hasSize(2));
    }

    @Test
    void wrong_amounts_and_days_are_named() {
        var fee = registered().enforcing();

        fee.receive("{\"obligation\": 1, \"amount\": 0, \"on\": \"2016-12-10\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/amount"));
        fee.receive("{\"obligation\": 1, \"amount\": 5, \"on\": \"10/12/2016\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/on"));
        fee.remit("{\"kind\": \"RECEIVED\", \"obligation\": 1, \"amount\": 5, \"on\": \"2016-12-10\"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void another_office_sees_no_money() {
        var fee = registered().enforcing();

        for (String path : java.util.List.of("/money", "/receipts", "/remittances")) {
            read("head-703", fee.path() + path).statusCode(404);
        }
        changing("head-703", fee.etag())
                .body(receipt(1))
                .post(fee.path() + "/receipts")
                .then()
                .statusCode(404);
    }

    @Test
    void the_balance_of_an_office_moves_with_its_cases() {
        var fee = registered().enforcing();
        long before = read("head-709", "/api/v1/money-balances?office=709")
                .extract()
                .jsonPath()
                .getLong("items[0].account.held");
        fee.receive(receipt(70_000)).then().statusCode(201);

        JsonPath after = read("head-709", "/api/v1/money-balances").extract().jsonPath();

        assertThat(after.getLong("items[0].account.held")).isEqualTo(before + 70_000);
        assertThat(after.getString("items[0].office")).isEqualTo("709");
        read("head-703", "/api/v1/money-balances?office=709").statusCode(200).body("items", hasSize(0));
    }
}

package vn.thads.contractchecks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.bombs.JsonBombTrial;
import vn.thads.contractchecks.tokens.ForgedTokenTrial;

/** What every service promises of its interface: its test of that name says which of its lists a ministry reads, no more. */
public interface ServedContractChecks {
    /** A list that the client {@code ministry} may read without parameters. */
    String readable();

    @Test
    default void every_operation_says_what_it_does_with_an_example_and_all_its_refusals() {
        ServedContract contract = ServedContract.running();
        // for the tools that read it after the tests: lint, generators of clients
        contract.writeTo(Path.of("target/openapi.json"));
        assertEquals(List.of(), new OperationRules(contract).faults());
    }

    @Test
    default void the_document_is_the_same_at_both_its_addresses() {
        var named = RestAssured.get("/openapi.json").then().statusCode(200).extract();
        var usual =
                RestAssured.get("/q/openapi?format=json").then().statusCode(200).extract();
        assertEquals(usual.body().asString(), named.body().asString());
        assertEquals("3.1.", named.jsonPath().getString("openapi").substring(0, 4));
    }

    @Test
    default void swagger_ui_is_for_the_local_stack_alone() {
        RestAssured.get("/q/swagger-ui").then().statusCode(404);
    }

    @Test
    default void each_client_may_do_what_the_table_grants_and_nothing_else() {
        assertEquals(List.of(), new AccessWalk(ServedContract.running(), AccessGrants.shipped()).faults());
    }

    @Test
    default void metrics_are_few_and_explained_after_every_operation_was_called() {
        new AccessWalk(ServedContract.running(), AccessGrants.shipped()).faults();
        List<String> lines = RestAssured.get("/q/metrics").asString().lines().toList();
        long series = lines.stream().filter(line -> !line.startsWith("#")).count();
        assertTrue(series < 2_000, "series: " + series);
        List<String> unexplained = lines.stream()
                .filter(line -> line.startsWith("# HELP thads_"))
                .filter(line -> line.split(" ", -1).length < 4 || line.endsWith(" "))
                .toList();
        assertEquals(List.of(), unexplained);
        assertEquals(List.of(), NamedMetrics.missing(Path.of(""), lines));
    }

    @Test
    default void a_forged_or_stale_token_opens_nothing() {
        String base = RestAssured.baseURI + ":" + RestAssured.port;
        assertEquals(List.of(), new ForgedTokenTrial(base, readable()).faults());
    }

    @Test
    default void a_body_made_to_hurt_is_refused_soon_by_every_operation() {
        String base = RestAssured.baseURI + ":" + RestAssured.port;
        assertEquals(List.of(), new JsonBombTrial(base, ServedContract.running(), AccessGrants.shipped()).faults());
    }
}

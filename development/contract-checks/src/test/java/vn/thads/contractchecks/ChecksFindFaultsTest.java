package vn.thads.contractchecks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.thads.contractchecks.AnswerRules.Answer;

/** A check that finds nothing proves nothing: each finds a fault that was put there. */
class ChecksFindFaultsTest {
    private static final String PROBLEM = "application/problem+json";
    private static final ServedContract CONTRACT = new ServedContract("""
            {"openapi": "3.1.0", "info": {"title": "x", "version": "1"},
             "paths": {"/api/v1/things/{id}": {"get": {"operationId": "findThing", "summary": "Find",
               "description": "Finds a thing.",
               "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}}],
               "responses": {
                 "200": {"description": "It", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "404": {"description": "None", "content": {"application/problem+json":
                         {"schema": {"$ref": "#/components/schemas/Problem"}}}},
                 "409": {"description": "Text", "content": {"text/plain": {}}}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "required": ["on"], "properties": {
                 "on": {"type": "string", "format": "date"}, "code": {"type": ["string", "null"]}}},
               "Problem": {"type": "object", "required": ["type", "title", "status", "detail"], "additionalProperties": true,
                 "properties": {"status": {"type": "integer"}}}}}}""");

    private static Iterable<String> faults(int status, String type, String body) {
        return new AnswerRules(CONTRACT).faults("GET", "/api/v1/things/7", Answer.of(status, type, body));
    }

    private static String problem(int status) {
        return "{\"type\":\"/p\",\"title\":\"x\",\"status\":%d,\"detail\":\"y\",\"more\":1}".formatted(status);
    }

    @Test
    void an_answer_as_documented_passes() {
        assertThat(faults(200, "application/json;charset=UTF-8", "{\"on\":\"2017-02-16\",\"code\":null}"))
                .isEmpty();
        assertThat(faults(404, PROBLEM, problem(404))).isEmpty();
    }

    @Test
    void a_field_that_nobody_documented_is_a_fault() {
        assertThat(faults(200, "application/json", "{\"on\":\"2017-02-16\",\"secret\":1}"))
                .hasSize(1);
    }

    @Test
    void a_missing_field_and_a_day_that_is_none_are_faults() {
        assertThat(faults(200, "application/json", "{}")).hasSize(1);
        assertThat(faults(200, "application/json", "{\"on\":\"2017-02-30\"}")).hasSize(1);
    }

    @Test
    void a_status_a_media_type_or_a_body_that_is_not_documented_is_a_fault() {
        assertThat(faults(418, PROBLEM, problem(418))).hasSize(1);
        assertThat(faults(200, "text/html", "<p>")).hasSize(1);
        assertThat(faults(200, "application/json", "{")).hasSize(1);
    }

    @Test
    void a_refusal_that_is_no_problem_document_or_names_another_status_is_a_fault() {
        assertThat(faults(404, "application/json", "{}")).hasSize(1);
        assertThat(faults(404, PROBLEM, problem(400))).hasSize(1);
        assertThat(faults(404, PROBLEM, "{}")).hasSize(4);
    }

    @Test
    void an_operation_without_vietnamese_example_and_refusals_is_named_three_times() {
        assertThat(new OperationRules(CONTRACT).faults())
                .anyMatch(fault -> fault.contains("no Vietnamese"))
                .anyMatch(fault -> fault.contains("no example"))
                .anyMatch(fault -> fault.contains("[400, 401, 403, 406, 500, 503]"))
                .anyMatch(fault -> fault.contains("409 is no problem document"))
                .hasSize(4);
    }
}

package vn.thads.platform.event;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;
import vn.thads.platform.trace.TraceContext;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Inject
    Bench bench;

    @Test
    void the_trace_of_a_write_goes_through_journal_and_broker_to_its_effect() {
        UUID subject = UUID.randomUUID();
        TraceContext.enterIfValid(PARENT);
        try {
            bench.append(subject, 1);
        } finally {
            TraceContext.leave();
        }
        bench.awaitEffects(subject, 1);
        assertThat(EffectWriter.TRACES).containsEntry(subject.toString(), TRACE);

        UUID untraced = UUID.randomUUID();
        bench.append(untraced, 1);
        bench.awaitEffects(untraced, 1);
        assertThat(EffectWriter.TRACES).doesNotContainKey(untraced.toString());
    }

    @Test
    void a_line_of_the_log_names_trace_and_operation_and_no_person() {
        List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                contexts.add(ExtLogRecord.wrap(line).getMdcCopy());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger logger = Logger.getLogger("vn.thads.platform.problem.Problems");
        logger.addHandler(handler);
        try {
            for (String parent : new String[] {PARENT, "00-nguyen-van-mau"}) {
                given().auth()
                        .oauth2(TestTokens.of("ministry"))
                        .header("traceparent", parent)
                        .get("/api/v1/things/broken/anyhow")
                        .then()
                        .statusCode(500);
            }
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(contexts).hasSize(2);
        assertThat(contexts.getFirst()).containsEntry("traceId", TRACE).containsEntry("operation", "breakThings");
        assertThat(contexts.getLast().get("traceId")).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(contexts.toString()).doesNotContain("nguyen");
    }
}

package vn.thads.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thads.localstack.testing.TestServers;
import vn.thads.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuditTrailTest {
    @Inject
    Audit audit;

    @Inject
    AgroalDataSource database;

    @Test
    void a_committed_record_is_chained_within_a_second_and_a_rolled_back_one_never() {
        String kept = UUID.randomUUID().toString();
        String lost = UUID.randomUUID().toString();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record("thing.made", "thing", lost, "709", Map.of());
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("thing.made", "thing", kept, "709", Map.of("amount", 5, "act", "a1")));

        await("the seal").atMost(Duration.ofSeconds(2)).until(() -> export().contains(kept));

        assertThat(export()).doesNotContain(lost).contains("{\\\"act\\\":\\\"a1\\\",\\\"amount\\\":5}");
        assertThat(AuditVerifier.verify(export().lines())).isInstanceOf(AuditVerifier.Verdict.Whole.class);
    }

    @Test
    void the_head_is_signed_soon_after_and_the_trail_verified_with_it() throws KeptHeads.Unbelievable {
        String made = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> audit.record("thing.made", "thing", made, "709", Map.of()));
        await("the seal").atMost(Duration.ofSeconds(2)).until(() -> export().contains(made));
        long sealed = export().lines().count();
        await("the signature")
                .atMost(Duration.ofSeconds(3))
                .until(() -> get("auditor", "/api/v1/audit-heads").contains("\"position\":" + sealed));

        List<String> heads = get("operator", "/api/v1/audit-heads").lines().toList();

        KeptHeads kept = KeptHeads.of(
                heads, List.of(HeadKey.publicKey(HeadKey.ofLocalStack().publicText())));
        assertThat(AuditVerifier.verify(export().lines(), kept)).isInstanceOf(AuditVerifier.Verdict.Whole.class);
        List<String> cut = export().lines().limit(sealed - 1).toList();
        assertThat(AuditVerifier.verify(cut.stream(), kept)).isInstanceOf(AuditVerifier.Verdict.Broken.class);
    }

    @Test
    void the_trail_is_for_the_auditor() {
        given().auth()
                .oauth2(TestTokens.of("head-709"))
                .get("/api/v1/audit-records")
                .then()
                .statusCode(403);
    }

    private static String export() {
        return get("auditor", "/api/v1/audit-records");
    }

    private static String get(String client, String path) {
        return given().auth()
                .oauth2(TestTokens.of(client))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

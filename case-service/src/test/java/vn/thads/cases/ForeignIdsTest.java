package vn.thads.cases;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import vn.thads.cases.scene.CaseAt;
import vn.thads.cases.scene.CaseBody;
import vn.thads.cases.scene.Scene;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.contractchecks.swap.SwapChecks;
import vn.thads.contractchecks.swap.SwapScene;

/** The cases of one office, asked for by another. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ForeignIdsTest implements SwapChecks {
    private static final List<String> CANARIES =
            List.of("Chim Hoàng Yến Bảy", "Ấp Lồng Son", "290777001", "Chim Yến Xin Thi Hành", "Chim Yến Trong Tệp");

    @Override
    public SwapScene seeded() {
        Scene.open();
        CaseAt paid = Scene.registered(withCanary()).enforcing();
        paid.receive("{\"obligation\": 1, \"amount\": 150000, \"on\": \"2016-12-10\"}");
        paid.remit("{\"kind\": \"REMITTED\", \"obligation\": 1, \"amount\": 100000, \"on\": \"2016-12-12\"}");
        Scene.registered(withCanary()).notEnforceable();
        Scene.creating("clerk-709").body("""
            {"titleId": "%s", "requester": "Chim Yến Xin Thi Hành", "receivedOn": "2017-03-01", "decidedOn": "2017-03-08",
             "ground": "NO_DUTY"}\
            """.formatted(Scene.title("709"))).post("/api/v1/request-refusals");
        String job = Scene.creating("clerk-709")
                .contentType("application/x-ndjson")
                .body("{\"office\": \"709\", \"title\": \"Chim Yến Trong Tệp\"}\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/case-imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return SwapScene.of709(List.of(job.substring(job.indexOf("/api/"))), CANARIES);
    }

    private static CaseBody withCanary() {
        return Scene.caseOf(Scene.title("709")).parties("""
            [{"ref": "p1", "roles": ["DEBTOR"], "kind": "PERSON", "name": "Chim Hoàng Yến Bảy", "identityType": "CMND",
              "identityNumber": "290777001", "birthDate": "1985-02-03", "address": "Ấp Lồng Son"},
             {"ref": "p2", "roles": ["CREDITOR"], "kind": "STATE", "name": "Ngân sách nhà nước"}]\
            """);
    }
}

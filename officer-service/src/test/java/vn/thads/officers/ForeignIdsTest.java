package vn.thads.officers;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.contractchecks.swap.SwapChecks;
import vn.thads.contractchecks.swap.SwapScene;

/** The officers of one office, asked for by another. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ForeignIdsTest implements SwapChecks {
    private static final List<String> CANARIES =
            List.of("Chim Hoàng Yến Bảy", "087084777001", "290777002", "77/QĐ-YEN");

    @Override
    public SwapScene seeded() {
        String canary = officer("709");
        Calls.post("hr-72", "/officers/" + canary + "/disciplines", """
            {"number": "77/QĐ-YEN", "form": "KHIEN_TRACH", "decidedOn": "2017-03-01"}
            """).statusCode(201);
        Calls.post("hr-72", "/officers/" + canary + "/relatives", """
            {"relation": "SIBLING", "identityType": "CMND", "identityNumber": "290777002", "declaredOn": "2016-10-03"}
            """).statusCode(201);
        Calls.registered("703");
        return SwapScene.of709(List.of(), CANARIES);
    }

    private static String officer(String office) {
        String code = Calls.newCode(office);
        Calls.post(
                        "hr-72",
                        "/officers",
                        Calls.officer(code, "Chim Hoàng Yến Bảy", office).replace("087084000999", "087084777001"))
                .statusCode(201);
        return code;
    }
}

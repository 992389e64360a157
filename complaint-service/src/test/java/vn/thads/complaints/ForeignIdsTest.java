package vn.thads.complaints;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thads.contractchecks.fuzz.OwnDatabase;
import vn.thads.contractchecks.swap.SwapChecks;
import vn.thads.contractchecks.swap.SwapScene;

/** The complaints of one office, asked for by another. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
class ForeignIdsTest implements SwapChecks {
    private static final List<String> CANARIES = List.of("Chim Hoàng Yến Bảy", "Ấp Lồng Son");

    @Override
    public SwapScene seeded() {
        Nation.settle();
        for (String kind : List.of("COMPLAINT", "DENUNCIATION")) {
            Nation.register(
                            "clerk-709",
                            Nation.letter("709")
                                    .replace("\"COMPLAINT\"", "\"" + kind + "\"")
                                    .replace("\"DENUNCIATION\",\"stage\":\"A\",", "\"DENUNCIATION\",")
                                    .replace("Nguyễn Văn Mẫu", "Chim Hoàng Yến Bảy")
                                    .replace("Ấp Mẫu, Châu Thành", "Ấp Lồng Son"))
                    .then()
                    .statusCode(201);
        }
        Nation.once("clerk-709").body("""
            {"office": "709", "month": "2017-02", "heldOn": "2017-02-15", "byHead": true}\
            """).post("/api/v1/receptions");
        String job = Nation.once("clerk-709")
                .contentType("application/x-ndjson")
                .body("{\"office\": \"709\"}\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/complaint-imports")
                .header("Location");
        return SwapScene.of709(job == null ? List.of() : List.of(job.substring(job.indexOf("/api/"))), CANARIES);
    }
}

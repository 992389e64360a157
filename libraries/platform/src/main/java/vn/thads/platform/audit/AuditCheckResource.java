package vn.thads.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The trail verified where it lies, for whoever wants to know now; only heads kept elsewhere prove more (docs/audit.md). */
@Path("/api/v1/audit-verification")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "The hash-chained audit trail (nhật ký kiểm toán)")
public class AuditCheckResource {
    private static final int MOST = 1_000_000;

    private final AgroalDataSource database;
    private final Signer signer;

    AuditCheckResource(AgroalDataSource database, Signer signer) {
        this.database = database;
        this.signer = signer;
    }

    /** Recomputes a stretch of the chain. */
    @GET
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Verify the audit trail (kiểm tra nhật ký kiểm toán)",
            description =
                    "Recomputes the chain (chuỗi băm) from the stored records and compares it with the heads that this"
                            + " service signed. Answers whether it is whole, or the first bad record and why. A long trail"
                            + " is verified in stretches: next leads on. Whoever may write the whole database could"
                            + " deceive it; heads that were kept elsewhere (exportAuditHeads) he cannot.")
    @APIResponse(
            responseCode = "200",
            description = "What was found (kết quả)",
            content =
                    @Content(
                            schema = @Schema(implementation = AuditCheck.class),
                            examples = {
                                @ExampleObject(name = "whole", value = """
                                    {"whole":true,"from":0,"records":812,
                                    "head":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                    "firstBad":null,"reason":null,"next":null}\
                                    """),
                                @ExampleObject(name = "broken", value = """
                                    {"whole":false,"from":0,"records":16,
                                    "head":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                    "firstBad":17,"reason":"the hash does not fit the content and the record before","next":null}\
                                    """)
                            }))
    public AuditCheck verify(
            @Parameter(description = "Position behind which to begin (vị trí), 0 for the beginning", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero
                    long after,
            @Parameter(description = "Records to verify at most (số bản ghi)", example = "100000")
                    @QueryParam("records")
                    @DefaultValue("100000")
                    @Min(1)
                    @Max(MOST)
                    int records)
            throws SQLException {
        return AuditCheck.of(database, signer.heads(), after, records);
    }
}

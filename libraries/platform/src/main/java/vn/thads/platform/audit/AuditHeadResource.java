package vn.thads.platform.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed heads of the audit trail, for whoever keeps them elsewhere. */
@Path("/api/v1/audit-heads")
@Tag(name = "Audit", description = "The hash-chained audit trail (nhật ký kiểm toán)")
public class AuditHeadResource {
    private static final int ROWS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Signer signer;

    AuditHeadResource(Signer signer) {
        this.signer = signer;
    }

    /** The heads from a position on. */
    @GET
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportAuditHeads",
            summary = "Export the signed heads of the audit trail",
            description =
                    "Heads (đầu nhật ký có chữ ký), one JSON object a line, in the order of their positions. Fetch them regularly "
                            + "and keep them where nobody who can write the database can: an end that was cut off the trail, "
                            + "or a trail written anew, contradicts them.")
    @APIResponse(
            responseCode = "200",
            description = "The heads after the position",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = AuditHead.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"origin":"/case-service","position":812,
                                    "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                                    "signedAt":"2017-02-16T02:01:00Z",
                                    "key":"MCowBQYDK2VwAyEA565RnnbeQ2P0P/q3/UnOKCWRd3M/2zhuGEsFMk7Vj4w=",
                                    "signature":"XPspOETvQSYsrgZp3BHF3Sw5eSMMAXWBpDI9H58j3HahdqSayeKqN7tOPuL85k1A02D4hPlUkVkmrdFI7TlcCA=="}""")))
    public StreamingOutput export(
            @Parameter(
                            description = "Position of the last head that is known (vị trí), 0 for the beginning",
                            example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero
                    long after) {
        return out -> write(after, out);
    }

    private void write(long after, OutputStream out) throws IOException {
        try {
            List<AuditHead> heads = signer.heads().after(after, ROWS);
            while (!heads.isEmpty()) {
                for (AuditHead head : heads) {
                    out.write(JSON.writeValueAsString(head).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
                heads = signer.heads().after(heads.getLast().position(), ROWS);
            }
        } catch (SQLException e) {
            throw new IOException("the heads of the audit trail cannot be read", e);
        }
    }
}

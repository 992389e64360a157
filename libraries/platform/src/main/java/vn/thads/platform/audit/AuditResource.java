package vn.thads.platform.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
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

/** The audit trail, exported as it is verified offline. */
@Path("/api/v1/audit-records")
@Tag(name = "Audit", description = "The hash-chained audit trail (nhật ký kiểm toán)")
public class AuditResource {
    private static final int ROWS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Seals seals;

    AuditResource(AgroalDataSource database) {
        this.seals = new Seals(database);
    }

    /** The trail from a position on. */
    @GET
    @Produces("application/x-ndjson")
    @Operation(
            operationId = "exportAuditRecords",
            summary = "Export the audit trail",
            description =
                    "Sealed records (nhật ký kiểm toán), one JSON object a line, in the order of the chain, streamed. From "
                            + "position 0 the file is verified offline, with the signed heads (exportAuditHeads) that were kept elsewhere.")
    @APIResponse(
            responseCode = "200",
            description = "The records after the position",
            content =
                    @Content(
                            mediaType = "application/x-ndjson",
                            schema = @Schema(implementation = AuditEntry.class),
                            examples = @ExampleObject(name = "one", value = """
                                    {"position":1,"record":1,"recordedAt":"2017-02-16T02:00:00Z","subject":"clerk-709",
                                    "action":"case.registered","objectType":"case","objectId":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e60",
                                    "office":"709","details":"{}",
                                    "hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")))
    public StreamingOutput export(
            @Parameter(
                            description = "Position of the last record that is known (vị trí), 0 for the beginning",
                            example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @PositiveOrZero
                    long after) {
        return out -> write(after, out);
    }

    private void write(long after, OutputStream out) throws IOException {
        try {
            List<AuditEntry> entries = seals.after(after, ROWS);
            while (!entries.isEmpty()) {
                for (AuditEntry entry : entries) {
                    out.write(JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                }
                entries = seals.after(entries.getLast().position(), ROWS);
            }
        } catch (SQLException e) {
            throw new IOException("the audit trail cannot be read", e);
        }
    }
}

package vn.thads.platform.maintenance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thads.platform.access.Access;

/** Maintenance, for operators. */
@Path("/api/v1/maintenance")
@Tag(name = "Operation", description = "What an operator does to the running service (vận hành)")
@Produces(MediaType.APPLICATION_JSON)
public class MaintenanceResource {
    private static final String STATE = """
            {"readOnly":true,"startedAt":"2017-02-16T02:00:00Z","until":"2017-02-16T02:30:00Z","startedBy":"operator"}""";

    private final Maintenance maintenance;
    private final Access access;

    MaintenanceResource(Maintenance maintenance, Access access) {
        this.maintenance = maintenance;
        this.access = access;
    }

    /**
     * How long nothing is to be written.
     *
     * @param minutes after so many minutes it ends by itself
     */
    @Schema(name = "MaintenanceRequest")
    public record MaintenanceRequest(
            @NotNull @Min(1) @Max(240) @Schema(examples = "30")
            Integer minutes) {}

    /** Whether the service writes. */
    @GET
    @Operation(
            operationId = "findMaintenance",
            summary = "Whether the service writes",
            description = "Chế độ chỉ đọc khi bảo trì: whether writes are refused, and until when.")
    @APIResponse(
            responseCode = "200",
            description = "The state of all replicas",
            content =
                    @Content(
                            schema = @Schema(implementation = Maintenance.State.class),
                            examples = @ExampleObject(name = "maintenance", value = STATE)))
    public Maintenance.State find() {
        return maintenance.find();
    }

    /** Begins maintenance. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startMaintenance",
            summary = "Refuse writes for a while",
            description =
                    "Bật chế độ chỉ đọc: within a second every replica answers reads only, and writes with 503 and a Retry-After. "
                            + "It ends by itself after so many minutes. Imports that are under way, and events of other "
                            + "services, go on.")
    @APIResponse(
            responseCode = "200",
            description = "The state that holds now",
            content =
                    @Content(
                            schema = @Schema(implementation = Maintenance.State.class),
                            examples = @ExampleObject(name = "maintenance", value = STATE)))
    public Maintenance.State start(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "half-an-hour", value = "{\"minutes\":30}")))
                    @NotNull
                    @Valid
                    MaintenanceRequest request) {
        return maintenance.start(request.minutes(), access.caller().subject());
    }

    /** Ends maintenance. */
    @DELETE
    @Operation(
            operationId = "endMaintenance",
            summary = "Take writes again",
            description = "Tắt chế độ chỉ đọc: the service takes writes again within a second.")
    @APIResponse(
            responseCode = "200",
            description = "The state that holds now",
            content =
                    @Content(
                            schema = @Schema(implementation = Maintenance.State.class),
                            examples = @ExampleObject(name = "usual", value = "{\"readOnly\":false}")))
    public Maintenance.State end() {
        maintenance.end();
        return maintenance.find();
    }
}

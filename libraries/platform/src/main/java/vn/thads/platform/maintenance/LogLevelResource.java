package vn.thads.platform.maintenance;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.ProblemException;

/** Levels of the log, for operators. */
@Path("/api/v1/log-levels")
@Tag(name = "Operation")
@Produces(MediaType.APPLICATION_JSON)
public class LogLevelResource {
    /** Ours, and libraries that speak of records and connections: at no level do they write what a caller sent. */
    private static final String CATEGORY =
            "vn\\.thads(\\.[a-z]{1,30}){0,5}|org\\.flywaydb|com\\.github\\.kagkarlsson|io\\.agroal";

    private static final String LEVEL = """
            {"category":"vn.thads.platform.event","level":"DEBUG"}""";

    private final LogLevels levels;
    private final Audit audit;

    LogLevelResource(LogLevels levels, Audit audit) {
        this.levels = levels;
        this.audit = audit;
    }

    /**
     * The least that is written.
     *
     * @param level level
     */
    @Schema(name = "LogLevelRequest")
    public record LogLevelRequest(
            @NotNull @Pattern(regexp = "ERROR|WARN|INFO|DEBUG") @Schema(examples = "DEBUG")
            String level) {}

    /** What was changed. */
    @GET
    @Operation(
            operationId = "listLogLevels",
            summary = "List the levels of the log that were changed",
            description = "Mức ghi nhật ký đã đổi: of the replica that answers; every other category is as configured.")
    @APIResponse(
            responseCode = "200",
            description = "The changed levels",
            content =
                    @Content(
                            schema = @Schema(implementation = LogLevelList.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + LEVEL + "]}")))
    public LogLevelList list() {
        return new LogLevelList(levels.list());
    }

    /**
     * The changed levels.
     *
     * @param items one each
     */
    @Schema(name = "LogLevelList")
    public record LogLevelList(List<LogLevels.LogLevel> items) {
        public LogLevelList {
            items = List.copyOf(items);
        }
    }

    /** Changes a level. */
    @PUT
    @Path("/{category}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "setLogLevel",
            summary = "Change a level of the log",
            description =
                    "Đổi mức ghi nhật ký: of the replica that answers, until it is set back or the replica restarts.")
    @APIResponse(
            responseCode = "200",
            description = "The level that holds now",
            content =
                    @Content(
                            schema = @Schema(implementation = LogLevels.LogLevel.class),
                            examples = @ExampleObject(name = "level", value = LEVEL)))
    public LogLevels.LogLevel set(
            @Parameter(description = "Category of the log (loại nhật ký)", example = "vn.thads.platform.event")
                    @PathParam("category")
                    @Pattern(regexp = CATEGORY)
                    String category,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "more", value = "{\"level\":\"DEBUG\"}")))
                    @NotNull
                    @Valid
                    LogLevelRequest request) {
        audit.record("log-level.set", "log-category", category, null, Map.of("level", request.level()));
        return levels.set(category, request.level());
    }

    /** Sets a level back. */
    @DELETE
    @Path("/{category}")
    @Transactional
    @Operation(
            operationId = "resetLogLevel",
            summary = "Set a level of the log back",
            description = "Trả mức ghi nhật ký về cấu hình: of the replica that answers.")
    @APIResponse(responseCode = "204", description = "As it was configured")
    public Response reset(
            @Parameter(description = "Category of the log (loại nhật ký)", example = "vn.thads.platform.event")
                    @PathParam("category")
                    @Pattern(regexp = CATEGORY)
                    String category) {
        if (!levels.reset(category)) {
            throw ProblemException.notFound();
        }
        audit.record("log-level.reset", "log-category", category, null, Map.of());
        return Response.noContent().build();
    }
}

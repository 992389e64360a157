package vn.thads.officers.discipline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.Officers;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.version.Version;

/** Discipline over REST; it has a permission of its own. */
@Path("/api/v1/officers/{id}/disciplines")
@Tag(name = "Disciplines", description = "Discipline (kỷ luật) of officers")
@Produces(MediaType.APPLICATION_JSON)
class DisciplineResource {
    private static final String ID = "Id of the officer, or his staff code (mã cán bộ)";

    private final Officers officers;
    private final Disciplines disciplines;
    private final OnceOnly onceOnly;
    private final Clock clock;

    @Inject
    DisciplineResource(Officers officers, Disciplines disciplines, OnceOnly onceOnly, Clock clock) {
        this.officers = officers;
        this.disciplines = disciplines;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDisciplines",
            summary = "List an officer's discipline",
            description = "Lists the discipline decisions (quyết định kỷ luật) of an officer, in order of time.")
    @APIResponse(
            responseCode = "200",
            description = "The decisions",
            content = @Content(schema = @Schema(implementation = DisciplinePage.class)))
    public Page<Discipline> list(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id, @BeanParam PageParams page) {
        PageRequest request = page.boundTo(id);
        List<Discipline> all = QuarkusTransaction.requiringNew().call(() -> {
            Officer officer = officers.visible(id);
            disciplines.auditRead(officer);
            return disciplines.of(officer);
        });
        return Page.within(all, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDiscipline",
            summary = "Record a discipline decision",
            description = "Records a discipline decision (quyết định kỷ luật); the form must be in force on its day.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = DisciplineRequest.class),
                            examples = @ExampleObject(name = "discipline", value = DisciplineRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = Discipline.class),
                            examples = @ExampleObject(name = "discipline", value = Discipline.EXAMPLE)))
    public Response decide(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Valid @NotNull DisciplineRequest request) {
        return onceOnly.run(request, () -> {
            Officer officer = officers.locked(id);
            return created(officer, disciplines.decide(officer, request, Instant.now(clock)));
        });
    }

    @GET
    @Path("/{disciplineId}")
    @Operation(
            operationId = "findDiscipline",
            summary = "Show a discipline decision",
            description = "Shows one discipline decision (quyết định kỷ luật) with the officer's version in ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            schema = @Schema(implementation = Discipline.class),
                            examples = @ExampleObject(name = "discipline", value = Discipline.EXAMPLE)))
    public Response find(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @PathParam("disciplineId") UUID disciplineId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Officer officer = officers.visible(id);
            disciplines.auditRead(officer);
            return answer(officer, Response.ok(disciplines.one(officer, disciplineId)));
        });
    }

    @POST
    @Path("/{disciplineId}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "revokeDiscipline",
            summary = "Revoke a discipline decision",
            description = "Revokes a discipline decision (hủy quyết định kỷ luật); it stays in the record.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Revocation.class),
                            examples = @ExampleObject(name = "revocation", value = Revocation.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Revoked",
            content = @Content(schema = @Schema(implementation = Discipline.class)))
    public Response revoke(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @PathParam("disciplineId") UUID disciplineId,
            @Valid @NotNull Revocation request) {
        return onceOnly.run(request, () -> {
            Officer officer = officers.locked(id);
            return created(officer, disciplines.revoke(officer, disciplineId, request.revokedOn()));
        });
    }

    /** A revocation changes the decision, and is read there. */
    private static Response created(Officer officer, Discipline discipline) {
        URI place = URI.create("/api/v1/officers/" + officer.id() + "/disciplines/" + discipline.id());
        return answer(officer, Response.created(place).entity(discipline));
    }

    private static Response answer(Officer officer, Response.ResponseBuilder answer) {
        return answer.header("ETag", new Version(officer.version()).etag()).build();
    }

    /** For the contract only: a page of decisions. */
    @Schema(name = "DisciplinePage", description = "A page of discipline decisions")
    record DisciplinePage(List<Discipline> items, @Nullable String next) {}
}

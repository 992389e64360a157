package vn.thads.officers.absence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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

/** Absences of an officer over REST; they are corrected by withdrawing one and recording another. */
@Path("/api/v1/officers/{id}/absences")
@Tag(name = "Absences", description = "Nghỉ phép, vắng mặt; leave and other absence")
@Produces(MediaType.APPLICATION_JSON)
class AbsenceResource {
    private static final String ID = "Id hoặc mã cán bộ; id of the officer, or his staff code";
    private static final String ABSENCE = "Id của lần vắng mặt; id of the absence";
    private static final String ABSENCE_EXAMPLE = "0199a8f0-0000-7000-8000-000000000013";

    /** An absence never changes: it is there, or it was withdrawn. */
    private static final long VERSION = 1;

    private final Officers officers;
    private final Absences absences;
    private final OnceOnly onceOnly;

    @Inject
    AbsenceResource(Officers officers, Absences absences, OnceOnly onceOnly) {
        this.officers = officers;
        this.absences = absences;
        this.onceOnly = onceOnly;
    }

    @GET
    @Operation(
            operationId = "listAbsences",
            summary = "List an officer's absences",
            description =
                    "Các lần nghỉ phép, vắng mặt của một cán bộ, theo thời gian. An officer's leave and other absence, in "
                            + "order of time.")
    @APIResponse(
            responseCode = "200",
            description = "His absences",
            content = @Content(schema = @Schema(implementation = AbsencePage.class)))
    public Page<Absence> list(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id, @BeanParam PageParams page) {
        PageRequest request = page.boundTo(id);
        List<Absence> all = QuarkusTransaction.requiringNew().call(() -> absences.of(officers.visible(id)));
        return Page.within(all, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordAbsence",
            summary = "Record leave or another absence",
            description =
                    "Ghi nhận nghỉ phép, vắng mặt, kể cả ngày đã qua; khả năng đảm nhận của những ngày ấy giảm trong khối lượng "
                            + "công việc, gợi ý phân công, bốc thăm và phương án tăng cường. Records leave or another absence, also "
                            + "of past days: capacity is less on these days in loads, advice, draws and plans.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AbsenceRequest.class),
                            examples = @ExampleObject(name = "absence", value = AbsenceRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = Absence.class),
                            examples = @ExampleObject(name = "absence", value = Absence.EXAMPLE)))
    public Response record(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Valid @NotNull AbsenceRequest request) {
        return onceOnly.run(request, () -> {
            Officer officer = officers.locked(id);
            Absence absence = absences.record(officer, request);
            return answer(
                    absence,
                    Response.created(URI.create("/api/v1/officers/" + officer.id() + "/absences/" + absence.id())));
        });
    }

    @GET
    @Path("/{absenceId}")
    @Operation(
            operationId = "findAbsence",
            summary = "Show an absence",
            description = "Một lần nghỉ phép, vắng mặt. One absence of the officer.")
    @APIResponse(
            responseCode = "200",
            description = "The absence",
            content = @Content(schema = @Schema(implementation = Absence.class)))
    public Response find(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Parameter(description = ABSENCE, example = ABSENCE_EXAMPLE) @PathParam("absenceId") UUID absenceId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> answer(absences.one(officers.visible(id), absenceId), Response.ok()));
    }

    @DELETE
    @Path("/{absenceId}")
    @Operation(
            operationId = "withdrawAbsence",
            summary = "Withdraw an absence",
            description =
                    "Hủy lần nghỉ phép, vắng mặt không diễn ra hoặc ghi lại cho đúng. Withdraws an absence that does not take place, "
                            + "or is recorded anew.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Parameter(description = ABSENCE, example = ABSENCE_EXAMPLE) @PathParam("absenceId") UUID absenceId,
            @Parameter(description = "ETag đã đọc; ETag as read", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Version expected = Version.ifMatch(ifMatch);
        QuarkusTransaction.requiringNew().run(() -> {
            Officer officer = officers.locked(id);
            absences.one(officer, absenceId);
            expected.mustBe(VERSION);
            absences.withdraw(officer, absenceId);
        });
        return Response.noContent().build();
    }

    private static Response answer(Absence absence, Response.ResponseBuilder answer) {
        return answer.entity(absence)
                .header("ETag", new Version(VERSION).etag())
                .build();
    }

    /** For the contract only: a page of absences. */
    @Schema(name = "AbsencePage", description = "A page of absences")
    record AbsencePage(List<Absence> items, @Nullable String next) {}
}

package vn.thads.officers.appointment;

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

/** Training and examinations of an officer over REST; they are corrected by withdrawing one and recording another. */
@Path("/api/v1/officers/{id}/qualifications")
@Tag(name = "Qualifications", description = "Đào tạo, kỳ thi, chuyên môn; training, examinations and specialities")
@Produces(MediaType.APPLICATION_JSON)
class QualificationResource {
    private static final String ID = "Id hoặc mã cán bộ; id of the officer, or his staff code";
    private static final String QUALIFICATION = "Id của mục đào tạo; id of the qualification";
    private static final String QUALIFICATION_EXAMPLE = "0199a8f0-0000-7000-8000-000000000014";

    /** A qualification never changes: it is there, or it was withdrawn. */
    private static final long VERSION = 1;

    private final Officers officers;
    private final Qualifications qualifications;
    private final OnceOnly onceOnly;

    @Inject
    QualificationResource(Officers officers, Qualifications qualifications, OnceOnly onceOnly) {
        this.officers = officers;
        this.qualifications = qualifications;
        this.onceOnly = onceOnly;
    }

    @GET
    @Operation(
            operationId = "listQualifications",
            summary = "List an officer's qualifications",
            description =
                    "Đào tạo, kỳ thi và chuyên môn của một cán bộ, theo thời gian. An officer's training, examinations and "
                            + "specialities, in order of time.")
    @APIResponse(
            responseCode = "200",
            description = "His qualifications",
            content = @Content(schema = @Schema(implementation = QualificationPage.class)))
    public Page<Qualification> list(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id, @BeanParam PageParams page) {
        PageRequest request = page.boundTo(id);
        List<Qualification> all = QuarkusTransaction.requiringNew().call(() -> qualifications.of(officers.visible(id)));
        return Page.within(all, request);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordQualification",
            summary = "Record training or an examination",
            description =
                    "Ghi nhận đào tạo, kỳ thi trúng tuyển, văn bằng hoặc chuyên môn, làm căn cứ bổ nhiệm ngạch. Records training, "
                            + "an examination, a degree or a speciality; appointments to a grade are based on it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = QualificationRequest.class),
                            examples = @ExampleObject(name = "qualification", value = QualificationRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = Qualification.class),
                            examples = @ExampleObject(name = "qualification", value = Qualification.EXAMPLE)))
    public Response record(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Valid @NotNull QualificationRequest request) {
        return onceOnly.run(request, () -> {
            Officer officer = officers.locked(id);
            Qualification qualification = qualifications.record(officer, request);
            return answer(
                    qualification,
                    Response.created(
                            URI.create("/api/v1/officers/" + officer.id() + "/qualifications/" + qualification.id())));
        });
    }

    @GET
    @Path("/{qualificationId}")
    @Operation(
            operationId = "findQualification",
            summary = "Show a qualification",
            description = "Một mục đào tạo, kỳ thi hoặc chuyên môn. One qualification of the officer.")
    @APIResponse(
            responseCode = "200",
            description = "The qualification",
            content = @Content(schema = @Schema(implementation = Qualification.class)))
    public Response find(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Parameter(description = QUALIFICATION, example = QUALIFICATION_EXAMPLE) @PathParam("qualificationId")
                    UUID qualificationId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> answer(qualifications.one(officers.visible(id), qualificationId), Response.ok()));
    }

    @DELETE
    @Path("/{qualificationId}")
    @Operation(
            operationId = "withdrawQualification",
            summary = "Withdraw a qualification",
            description = "Hủy mục ghi nhầm. Withdraws a qualification that was recorded by mistake.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public Response withdraw(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Parameter(description = QUALIFICATION, example = QUALIFICATION_EXAMPLE) @PathParam("qualificationId")
                    UUID qualificationId,
            @Parameter(description = "ETag đã đọc; ETag as read", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Version expected = Version.ifMatch(ifMatch);
        QuarkusTransaction.requiringNew().run(() -> {
            Officer officer = officers.locked(id);
            qualifications.one(officer, qualificationId);
            expected.mustBe(VERSION);
            qualifications.withdraw(officer, qualificationId);
        });
        return Response.noContent().build();
    }

    private static Response answer(Qualification qualification, Response.ResponseBuilder answer) {
        return answer.entity(qualification)
                .header("ETag", new Version(VERSION).etag())
                .build();
    }

    /** For the contract only: a page of qualifications. */
    @Schema(name = "QualificationPage", description = "A page of qualifications")
    record QualificationPage(
            List<Qualification> items, @Nullable String next) {}
}

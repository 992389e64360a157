package vn.thads.complaints.complaint;

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
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.version.Version;

/** Complaints: register, list, show. */
@Path("/api/v1/complaints")
@Tag(name = "Complaints", description = "Complaints and denunciations (khiếu nại, tố cáo)")
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintResource {
    static final String COMPLAINT = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","externalId":"KN-709-1","office":"709","kind":"COMPLAINT","instance":1,
            "stage":"A","caseId":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e60",
            "caseReference":{"office":"709","book":"EX_OFFICIO","year":2017,"number":102},"officer":"709-1","state":"RECEIVED",
            "receivedOn":"2017-02-06","acceptDueOn":"2017-02-13","respondent":"OFFICER","version":1}""";
    private static final String REQUEST = """
            {"office":"709","kind":"COMPLAINT","stage":"A","instance":1,
            "caseReference":{"office":"709","book":"EX_OFFICIO","year":2017,"number":102},"officer":"709-1",
            "complainant":{"name":"Nguyễn Văn Mẫu","address":"Ấp Mẫu, xã Thanh Điền, Châu Thành, Tây Ninh"},
            "receivedOn":"2017-02-06","externalId":"KN-709-1"}""";

    private final ComplaintDesk desk;
    private final Complaints complaints;
    private final ComplaintSql sql;
    private final OfficeTree offices;
    private final Access access;
    private final OnceOnly onceOnly;

    ComplaintResource(
            ComplaintDesk desk,
            Complaints complaints,
            ComplaintSql sql,
            OfficeTree offices,
            Access access,
            OnceOnly onceOnly) {
        this.desk = desk;
        this.complaints = complaints;
        this.sql = sql;
        this.offices = offices;
        this.access = access;
        this.onceOnly = onceOnly;
    }

    /** Names the page in the contract. */
    @Schema(name = "ComplaintPage", description = "A page of complaints (trang đơn)")
    record ComplaintPage(
            List<ComplaintView> items, @Nullable String next) {}

    /** Registers a letter. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerComplaint",
            summary = "Register a complaint or a denunciation",
            description =
                    "Registers a letter (vào sổ đơn khiếu nại, tố cáo) and answers until when it must be accepted. Case and "
                            + "officer must be known here; those that were entered a moment ago may need some seconds.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = COMPLAINT)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(
            responseCode = "409",
            description = "The number of the sender's system was used, or the request is under way")
    @APIResponse(responseCode = "422", description = "No rule covers that day, or the key was used for another request")
    public Response register(
            @RequestBody(content = @Content(examples = @ExampleObject(name = "complaint", value = REQUEST)))
                    @NotNull
                    @Valid
                    ComplaintRequests.ComplaintRequest request) {
        return onceOnly.run(
                request, () -> created(desk.register(request.toRegistration(), request.respondentOrOfficer())));
    }

    /** Complaints within reach. */
    @GET
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints",
            description =
                    "Complaints and denunciations (danh sách đơn) within reach, by day of receipt, without who complains.")
    @APIResponse(
            responseCode = "200",
            description = "A page of complaints",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + COMPLAINT + "]}")))
    public Page<ComplaintView> list(@BeanParam ComplaintFilter filter, @BeanParam PageParams params) {
        PageRequest page = params.boundTo(
                filter.office,
                filter.state,
                filter.kind,
                filter.officer,
                filter.overdueOn,
                filter.receivedFrom,
                filter.receivedTo);
        List<String> asked = officesOf(filter.office);
        List<ComplaintView> rows = sql.list(access.scope(), asked, filter, page);
        return Page.of(
                        rows,
                        page,
                        row -> List.of(row.receivedOn().toString(), row.id().toString()))
                .counted(page, () -> sql.count(access.scope(), asked, filter))
                .ifEmpty(access.whyEmpty(filter.office, filter.officer));
    }

    /** One complaint. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findComplaint",
            summary = "Show a complaint",
            description = "One complaint or denunciation (đơn) with its terms, without who complains.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint; its ETag is needed for a change",
            content =
                    @Content(
                            schema = @Schema(implementation = ComplaintView.class),
                            examples = @ExampleObject(name = "complaint", value = COMPLAINT)))
    public Response find(
            @Parameter(description = "The complaint (đơn)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id) {
        ComplaintView view = complaints.reachable(id).view();
        return Response.ok(view).tag(new Version(view.version()).entityTag()).build();
    }

    static Response created(ComplaintView view) {
        return Response.created(URI.create("/api/v1/complaints/" + view.id()))
                .tag(new Version(view.version()).entityTag())
                .entity(view)
                .build();
    }

    private List<String> officesOf(@Nullable String office) {
        if (office == null) {
            return List.of();
        }
        // of an office beyond reach nothing is shown, not even what stands below it and within reach
        return access.mayReach(office) ? List.copyOf(offices.reachOf(office)) : List.of(office);
    }
}

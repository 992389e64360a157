package vn.thads.complaints.protest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** The register of protests, and what is done about one. */
@Path("/api/v1/protests")
@Tag(name = "Protests", description = "Kháng nghị của Viện kiểm sát; protests of the procuracy")
@Produces(MediaType.APPLICATION_JSON)
public class ProtestResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e71";

    private final ProtestDesk desk;
    private final Protests protests;
    private final ProtestList register;
    private final OfficeTree offices;
    private final Access access;
    private final OnceOnly onceOnly;

    ProtestResource(
            ProtestDesk desk,
            Protests protests,
            ProtestList register,
            OfficeTree offices,
            Access access,
            OnceOnly onceOnly) {
        this.desk = desk;
        this.protests = protests;
        this.register = register;
        this.offices = offices;
        this.access = access;
        this.onceOnly = onceOnly;
    }

    /** Names the page in the contract. */
    @Schema(name = "ProtestPage", description = "Một trang kháng nghị; a page of protests")
    record ProtestPage(List<ProtestView> items, @Nullable String next) {}

    /**
     * A step.
     *
     * @param step what was done
     * @param on the day
     */
    @Schema(name = "ProtestStepRequest", description = "Việc đã làm đối với kháng nghị; what was done about a protest")
    public record ProtestStepRequest(
            @NotNull @Schema(examples = "ACCEPTED") ProtestStep step,
            @NotNull @Schema(examples = "2017-02-10") LocalDate on) {}

    /** The register. */
    @GET
    @Operation(
            operationId = "listProtests",
            summary = "List protests",
            description = "Sổ kháng nghị của Viện kiểm sát theo ngày nhận. Protests within reach, by day of receipt.")
    @APIResponse(
            responseCode = "200",
            description = "A page of protests",
            content =
                    @Content(
                            schema = @Schema(implementation = ProtestPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + ProtestView.EXAMPLE + "]}")))
    public Page<ProtestView> list(
            @Parameter(
                            description =
                                    "Mã cơ quan, hoặc mã tỉnh để lấy mọi cơ quan của tỉnh. Code of an office, or of a "
                                            + "province for all its offices",
                            example = "709")
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(description = "Trạng thái. Where it stands", example = "RECEIVED") @QueryParam("state") @Nullable
                    ProtestState state,
            @BeanParam PageParams params) {
        PageRequest page = params.boundTo(office, state);
        Set<String> asked = officesOf(office);
        return Page.of(
                        register.list(access.scope(), asked, state, page),
                        page,
                        row -> List.of(row.receivedOn().toString(), row.id().toString()))
                .counted(page, () -> register.count(access.scope(), asked, state))
                .ifEmpty(access.whyEmpty(office));
    }

    /** One protest. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findProtest",
            summary = "Show a protest",
            description = "Một kháng nghị và thời hạn đang chạy. One protest and the term that runs.")
    @APIResponse(
            responseCode = "200",
            description = "The protest; its ETag is needed for a change",
            content =
                    @Content(
                            schema = @Schema(implementation = ProtestView.class),
                            examples = @ExampleObject(name = "protest", value = ProtestView.EXAMPLE)))
    public Response find(@Parameter(description = "Kháng nghị. The protest", example = ID) @PathParam("id") UUID id) {
        ProtestView view = protests.reachable(id).view();
        return Response.ok(view).tag(new Version(view.version()).entityTag()).build();
    }

    /** Answer a protest, or carry it out. */
    @POST
    @Path("/{id}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeProtestStep",
            summary = "Answer a protest, or carry it out",
            description =
                    "Chấp nhận kháng nghị (rồi thực hiện trong 5 ngày làm việc) hoặc không chấp nhận và báo cáo cấp trên (cấp trên "
                            + "trả lời trong 30 ngày). Accepts the protest and carries it out, or reports up, where the superior "
                            + "upholds or dismisses it.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = ProtestView.class),
                            examples = @ExampleObject(name = "protest", value = ProtestView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "The protest does not allow it, or the request is under way")
    @APIResponse(responseCode = "422", description = "No rule covers that day, or the key was used for another request")
    public Response step(
            @Parameter(description = "Kháng nghị. The protest", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag. Phiên bản của kháng nghị", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "step",
                                                            value = "{\"step\":\"ACCEPTED\",\"on\":\"2017-02-10\"}")))
                    @NotNull
                    @Valid
                    ProtestStepRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(request, () -> created(desk.take(id, expected, request.step(), request.on())));
    }

    private static Response created(ProtestView view) {
        return Response.created(URI.create("/api/v1/protests/" + view.id()))
                .tag(new Version(view.version()).entityTag())
                .entity(view)
                .build();
    }

    private Set<String> officesOf(@Nullable String office) {
        if (office == null) {
            return Set.of();
        }
        // of an office beyond reach nothing is shown, not even what stands below it and within reach
        return access.mayReach(office) ? offices.reachOf(office) : Set.of(office);
    }
}

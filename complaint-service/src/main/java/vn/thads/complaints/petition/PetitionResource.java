package vn.thads.complaints.petition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** The register of petitions, and what is done about one. */
@Path("/api/v1/petitions")
@Tag(name = "Petitions", description = "Kiến nghị, phản ánh; petitions and feedback")
@Produces(MediaType.APPLICATION_JSON)
public class PetitionResource {
    private static final String ID = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e71";

    private final PetitionDesk desk;
    private final Petitions petitions;
    private final PetitionList register;
    private final OfficeTree offices;
    private final Access access;
    private final OnceOnly onceOnly;

    PetitionResource(
            PetitionDesk desk,
            Petitions petitions,
            PetitionList register,
            OfficeTree offices,
            Access access,
            OnceOnly onceOnly) {
        this.desk = desk;
        this.petitions = petitions;
        this.register = register;
        this.offices = offices;
        this.access = access;
        this.onceOnly = onceOnly;
    }

    /** Names the page in the contract. */
    @Schema(name = "PetitionPage", description = "Một trang kiến nghị, phản ánh; a page of petitions")
    record PetitionPage(List<PetitionView> items, @Nullable String next) {}

    /**
     * An answer.
     *
     * @param answeredOn the day
     * @param forwardedTo the body to which it was forwarded, if it was
     */
    @Schema(
            name = "PetitionAnswerRequest",
            description = "Trả lời hoặc chuyển kiến nghị; an answer, or to whom it was sent")
    public record PetitionAnswerRequest(
            @NotNull @Schema(examples = "2017-02-10") LocalDate answeredOn,

            @Nullable @Size(min = 2, max = 200) @Schema(examples = "UBND huyện Châu Thành")
            String forwardedTo) {}

    /** The register. */
    @GET
    @Operation(
            operationId = "listPetitions",
            summary = "List petitions",
            description =
                    "Sổ kiến nghị, phản ánh theo ngày nhận. Petitions within reach, by day of receipt, without who sent them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of petitions",
            content =
                    @Content(
                            schema = @Schema(implementation = PetitionPage.class),
                            examples =
                                    @ExampleObject(name = "one", value = "{\"items\":[" + PetitionView.EXAMPLE + "]}")))
    public Page<PetitionView> list(
            @Parameter(
                            description =
                                    "Mã cơ quan, hoặc mã tỉnh để lấy mọi cơ quan của tỉnh. Code of an office, or of a "
                                            + "province for all its offices",
                            example = "709")
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(description = "Trạng thái. Where it stands", example = "RECEIVED") @QueryParam("state") @Nullable
                    PetitionState state,
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

    /** One petition. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findPetition",
            summary = "Show a petition",
            description = "Một kiến nghị, phản ánh và thời hạn trả lời. One petition and its term.")
    @APIResponse(
            responseCode = "200",
            description = "The petition; its ETag is needed for a change",
            content =
                    @Content(
                            schema = @Schema(implementation = PetitionView.class),
                            examples = @ExampleObject(name = "petition", value = PetitionView.EXAMPLE)))
    public Response find(
            @Parameter(description = "Kiến nghị, phản ánh. The petition", example = ID) @PathParam("id") UUID id) {
        PetitionView view = petitions.reachable(id).view();
        return Response.ok(view).tag(new Version(view.version()).entityTag()).build();
    }

    /** Answer or forward a petition. */
    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerPetition",
            summary = "Answer or forward a petition",
            description =
                    "Trả lời kiến nghị, phản ánh, hoặc chuyển đến cơ quan có thẩm quyền, trong 5 ngày làm việc. Answers the "
                            + "petition, or forwards it to the competent body, within five working days.")
    @APIResponse(
            responseCode = "201",
            description = "Done",
            content =
                    @Content(
                            schema = @Schema(implementation = PetitionView.class),
                            examples = @ExampleObject(name = "petition", value = PetitionView.EXAMPLE)))
    @APIResponse(responseCode = "409", description = "The petition does not allow it, or the request is under way")
    @APIResponse(responseCode = "422", description = "No rule covers that day, or the key was used for another request")
    public Response answer(
            @Parameter(description = "Kiến nghị, phản ánh. The petition", example = ID) @PathParam("id") UUID id,
            @Parameter(description = "ETag. Phiên bản của kiến nghị, phản ánh", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "answer",
                                                            value = "{\"answeredOn\":\"2017-02-10\"}")))
                    @NotNull
                    @Valid
                    PetitionAnswerRequest request) {
        Version expected = Version.ifMatch(ifMatch);
        return onceOnly.run(
                request, () -> created(desk.answer(id, expected, request.answeredOn(), request.forwardedTo())));
    }

    private static Response created(PetitionView view) {
        return Response.created(URI.create("/api/v1/petitions/" + view.id()))
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

package vn.thads.officers.officer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.text.TextKey;
import vn.thads.platform.version.Version;

/** Officers over REST. */
@Path("/api/v1/officers")
@Tag(name = "Officers", description = "Officers (chấp hành viên, thẩm tra viên, thư ký), grades and postings")
@Produces(MediaType.APPLICATION_JSON)
class OfficerResource {
    static final String ID = "Id of the officer, or his staff code (mã cán bộ)";

    private final Officers officers;
    private final OfficerRegister register;
    private final OfficerList list;
    private final OnceOnly onceOnly;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    OfficerResource(
            Officers officers,
            OfficerRegister register,
            OfficerList list,
            OnceOnly onceOnly,
            Access access,
            Audit audit,
            Clock clock) {
        this.officers = officers;
        this.register = register;
        this.list = list;
        this.onceOnly = onceOnly;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listOfficers",
            summary = "List officers",
            description =
                    "Lists officers (chấp hành viên, thẩm tra viên, thư ký) with office and grade of a day, by staff code.")
    @APIResponse(
            responseCode = "200",
            description = "Officers within reach",
            content = @Content(schema = @Schema(implementation = OfficerPage.class)))
    public Page<OfficerLine> list(
            @Parameter(description = "Office where they work on the day (cơ quan)", example = "709")
                    @QueryParam("office")
                    @Nullable
                    @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
                    String office,
            @Parameter(description = "Grade that they hold on the day (ngạch)", example = "CHV_SO_CAP")
                    @QueryParam("grade")
                    @Nullable
                    String grade,
            @Parameter(description = "Day (ngày); today if left out", example = "2017-02-16")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(
                            description = "Part of the name, with or without diacritics (tìm theo tên)",
                            example = "nguyen van")
                    @QueryParam("q")
                    @Nullable
                    @Size(max = 100)
                    String q,
            @BeanParam PageParams page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        var filter = new OfficerList.Filter(day, office, grade, q == null ? null : TextKey.of(q));
        Page<OfficerLine> lines = list.page(filter, access.scope(), page.boundTo(office, grade, day, q))
                .ifEmpty(access.whyEmpty(office));
        audit.record(
                "officers.listed",
                "officer",
                "*",
                office,
                Map.of("items", lines.items().size()));
        return lines;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerOfficer",
            summary = "Register an officer",
            description = "Registers an officer (cán bộ thi hành án) with his grades (ngạch) and postings.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficerRequest.class),
                            examples = @ExampleObject(name = "officer", value = OfficerRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = OfficerView.class)))
    public Response register(@Valid @NotNull OfficerRequest request) {
        return onceOnly.run(request, () -> {
            request.postings().forEach(posting -> access.mustReach(posting.office()));
            Officer officer = register.register(
                    request.code(), request.person(), request.grades(), request.toPostings(), Instant.now(clock));
            return answer(officer, Response.created(URI.create("/api/v1/officers/" + officer.id())));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findOfficer",
            summary = "Show an officer",
            description = "Shows an officer (cán bộ thi hành án) by id or staff code; his identity number is masked.")
    @APIResponse(
            responseCode = "200",
            description = "The officer, with his version in ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficerView.class),
                            examples = @ExampleObject(name = "officer", value = OfficerView.EXAMPLE)))
    public Response find(@Parameter(description = ID, example = "709-1") @PathParam("id") String id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Officer officer = officers.visible(id);
            audit.record("officer.read", "officer", officer.id().toString(), null, Map.of("code", officer.code()));
            return answer(officer, Response.ok());
        });
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceOfficer",
            summary = "Change an officer's person and grades",
            description =
                    "Replaces name, birth date and grades (ngạch) of an officer; postings have operations of their own.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficerChange.class),
                            examples = @ExampleObject(name = "change", value = OfficerChange.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The officer as he is now",
            content = @Content(schema = @Schema(implementation = OfficerView.class)))
    public Response replace(
            @Parameter(description = ID, example = "709-1") @PathParam("id") String id,
            @Parameter(description = "ETag of the officer as read", example = "\"1\"")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OfficerChange change) {
        Version expected = Version.ifMatch(ifMatch);
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = change.over(officers.visible(id).person());
            return answer(register.replace(id, expected, person, change.grades()), Response.ok());
        });
    }

    private static Response answer(Officer officer, Response.ResponseBuilder response) {
        return response.tag(new Version(officer.version()).entityTag())
                .entity(OfficerView.of(officer))
                .build();
    }

    /** For the contract only: a page of officers. */
    @Schema(name = "OfficerPage", description = "A page of officers")
    record OfficerPage(List<OfficerLine> items, @Nullable String next) {}
}

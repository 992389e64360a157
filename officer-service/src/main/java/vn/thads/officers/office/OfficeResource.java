package vn.thads.officers.office;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.text.TextKey;
import vn.thads.platform.version.Version;

/** Offices over REST; everybody with a role reads them. */
@Path("/api/v1/offices")
@Tag(name = "Offices", description = "Offices (cơ quan thi hành án dân sự) as of any day")
@Produces(MediaType.APPLICATION_JSON)
class OfficeResource {
    private final Offices offices;
    private final OnceOnly onceOnly;
    private final Clock clock;

    @Inject
    OfficeResource(Offices offices, OnceOnly onceOnly, Clock clock) {
        this.offices = offices;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listOffices",
            summary = "List the offices of a day",
            description = "Lists offices (cơ quan thi hành án dân sự) as they were on a day, by code.")
    @APIResponse(
            responseCode = "200",
            description = "Offices of the day, in the order of their codes",
            content = @Content(schema = @Schema(implementation = OfficePage.class)))
    public Page<OfficeView> list(
            @Parameter(description = "Day (ngày); today if left out", example = "2017-02-16")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Type of office (loại cơ quan)", example = "PROVINCE")
                    @QueryParam("type")
                    @Nullable
                    OfficeType type,
            @Parameter(description = "Code of the office above (cơ quan cấp trên)", example = "72")
                    @QueryParam("parent")
                    @Nullable
                    String parent,
            @Parameter(
                            description = "Part of the name, with or without diacritics (tìm theo tên)",
                            example = "hoa thanh")
                    @QueryParam("q")
                    @Nullable
                    @Size(max = 100)
                    String q,
            @BeanParam PageParams page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        OfficeFilter filter =
                new OfficeFilter(day, type == null ? null : type.name(), parent, q == null ? null : TextKey.of(q));
        return offices.list(filter, page.boundTo(day, type, parent, q)).map(OfficeView::of);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "findOffice",
            summary = "Show an office",
            description =
                    "Shows an office (cơ quan) as of a day; without a day, today's, or the last that the code had.")
    @APIResponse(
            responseCode = "200",
            description = "The office, with its version in ETag",
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeView.class),
                            examples = @ExampleObject(name = "office", value = OfficeView.EXAMPLE)))
    public Response find(
            @Parameter(description = "Code of the office (mã cơ quan)", example = "709") @PathParam("code") String code,
            @Parameter(description = "Day (ngày)", example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on) {
        return answer(offices.find(code, on));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openOffice",
            summary = "Open an office",
            description = "Opens an office (thành lập cơ quan), or a new period of a code.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeRequest.class),
                            examples = @ExampleObject(name = "office", value = OfficeRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    public Response open(@Valid @NotNull OfficeRequest request) {
        return onceOnly.run(request, () -> {
            DatedOffice opened = offices.open(request.toOffice());
            return Response.created(URI.create("/api/v1/offices/" + request.code() + "?on=" + request.validFrom()))
                    .tag(new Version(opened.version()).entityTag())
                    .entity(OfficeView.of(opened))
                    .build();
        });
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceOffice",
            summary = "Change an office",
            description =
                    "Replaces what may change of an office (thay đổi thông tin cơ quan): end, names, first day in the suite.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeChange.class),
                            examples = @ExampleObject(name = "change", value = OfficeChange.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The office as it is now",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    public Response replace(
            @Parameter(description = "Code of the office (mã cơ quan)", example = "709") @PathParam("code") String code,
            @Parameter(description = "Day (ngày)", example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "ETag of the office as read", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull OfficeChange change) {
        return answer(offices.change(code, on, Version.ifMatch(ifMatch), change::appliedTo));
    }

    @PATCH
    @Path("/{code}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(
            operationId = "changeOffice",
            summary = "Change a part of an office",
            description =
                    "Changes what is given (thay đổi một phần), such as the first day on which the office runs the suite.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = OfficePatch.class),
                            examples = @ExampleObject(name = "patch", value = OfficePatch.EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The office as it is now",
            content = @Content(schema = @Schema(implementation = OfficeView.class)))
    public Response change(
            @Parameter(description = "Code of the office (mã cơ quan)", example = "709") @PathParam("code") String code,
            @Parameter(description = "Day (ngày)", example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "ETag of the office as read", example = "\"1\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull OfficePatch patch) {
        return answer(offices.change(
                code, on, Version.ifMatch(ifMatch), office -> patch.over(office).appliedTo(office)));
    }

    private static Response answer(DatedOffice dated) {
        return Response.ok(OfficeView.of(dated))
                .tag(new Version(dated.version()).entityTag())
                .build();
    }

    /** For the contract only: a page of offices. */
    @Schema(name = "OfficePage", description = "A page of offices")
    record OfficePage(List<OfficeView> items, @Nullable String next) {}
}

package vn.thads.complaints.reception;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.complaint.ComplaintProblem;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.paging.TrueOrFalse;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Receptions of citizens: what is due, what was held. */
@Path("/api/v1/receptions")
@Tag(name = "Receptions", description = "The head's reception of citizens (tiếp công dân định kỳ)")
@Produces(MediaType.APPLICATION_JSON)
public class ReceptionResource {
    private static final String RECEPTION = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f","office":"709","month":"2017-02","dueOn":"2017-02-28",
            "heldOn":"2017-02-15","byHead":true,"version":2}""";
    private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

    private final ReceptionDesk desk;
    private final Receptions receptions;
    private final ReceptionSql sql;
    private final OfficeTree offices;
    private final Access access;
    private final OnceOnly onceOnly;
    private final Clock clock;

    ReceptionResource(
            ReceptionDesk desk,
            Receptions receptions,
            ReceptionSql sql,
            OfficeTree offices,
            Access access,
            OnceOnly onceOnly,
            Clock clock) {
        this.desk = desk;
        this.receptions = receptions;
        this.sql = sql;
        this.offices = offices;
        this.access = access;
        this.onceOnly = onceOnly;
        this.clock = clock;
    }

    /** Names the page in the contract. */
    @Schema(name = "ReceptionPage", description = "A page of receptions (trang buổi tiếp công dân)")
    record ReceptionPage(
            List<ReceptionView> items, @Nullable String next) {}

    /**
     * A reception that was held.
     *
     * @param office office
     * @param month month, such as 2017-02
     * @param heldOn the day, within the month
     * @param byHead whether the head received in person
     */
    @Schema(name = "ReceptionRequest", description = "A reception that was held (buổi tiếp công dân đã tổ chức)")
    public record ReceptionRequest(
            @NotBlank @Size(max = 10) @Schema(examples = "709")
            String office,

            @NotNull @Pattern(regexp = MONTH) @Schema(examples = "2017-02")
            String month,

            @NotNull @Schema(examples = "2017-02-15") LocalDate heldOn,
            @NotNull @Schema(examples = "true") Boolean byHead) {}

    /** Receptions within reach. */
    @GET
    @Operation(
            operationId = "listReceptions",
            summary = "List receptions of citizens, due and held",
            description =
                    "One reception (buổi tiếp công dân định kỳ) for each office that runs the suite and each month that has "
                            + "begun, by month and office.")
    @APIResponse(
            responseCode = "200",
            description = "A page of receptions",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceptionPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + RECEPTION + "]}")))
    public Page<ReceptionView> list(
            @Parameter(
                            description = "Code of an office, or of a province for all its offices (cơ quan)",
                            example = "709")
                    @QueryParam("office")
                    @Nullable
                    String office,
            @Parameter(description = "First month (từ tháng)", example = "2016-10")
                    @QueryParam("from")
                    @Pattern(regexp = MONTH)
                    @Nullable
                    String from,
            @Parameter(description = "Last month (đến tháng)", example = "2017-09")
                    @QueryParam("to")
                    @Pattern(regexp = MONTH)
                    @Nullable
                    String to,
            @Parameter(
                            description = "Held or not (đã tổ chức)",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @QueryParam("held")
                    @Nullable
                    String held,
            @BeanParam PageParams params) {
        PageRequest page = params.boundTo(office, from, to, held);
        var filter = new ReceptionSql.Filter(officesOf(office), month(from), month(to), TrueOrFalse.of("held", held));
        return Page.of(sql.list(access.scope(), filter, page), page, row -> List.of(row.month() + "-01", row.office()))
                .counted(page, () -> sql.count(access.scope(), filter))
                .ifEmpty(access.whyEmpty(office));
    }

    /** One reception. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "findReception",
            summary = "Show a reception of citizens",
            description = "One reception (buổi tiếp công dân định kỳ).")
    @APIResponse(
            responseCode = "200",
            description = "The reception",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceptionView.class),
                            examples = @ExampleObject(name = "reception", value = RECEPTION)))
    public Response find(
            @Parameter(description = "The reception (buổi tiếp)", example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id) {
        ReceptionView view = receptions
                .findByIdOptional(id)
                .filter(reception -> access.mayReach(reception.office()))
                .orElseThrow(ProblemException::notFound)
                .view();
        return Response.ok(view).tag(new Version(view.version()).entityTag()).build();
    }

    /** Records a reception that was held. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "holdReception",
            summary = "Record a reception that was held",
            description =
                    "Records the reception of an office and a month as held (đã tiếp công dân), by the head in person or not.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceptionView.class),
                            examples = @ExampleObject(name = "reception", value = RECEPTION)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(responseCode = "409", description = "It was held on another day, or the request is under way")
    public Response hold(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reception",
                                                            value =
                                                                    "{\"office\":\"709\",\"month\":\"2017-02\",\"heldOn\":\"2017-02-15\",\"byHead\":true}")))
                    @NotNull
                    @Valid
                    ReceptionRequest request) {
        return onceOnly.run(request, () -> {
            access.mustReach(request.office());
            return answer(desk.record(new ReceptionDesk.Held(
                    request.office(),
                    YearMonth.parse(request.month()),
                    request.heldOn(),
                    request.byHead(),
                    clock.instant())));
        });
    }

    private static Response answer(ReceptionDesk.Result result) {
        return switch (result) {
            case ReceptionDesk.Result.Recorded(ReceptionView reception) -> created(reception);
            case ReceptionDesk.Result.Unchanged(ReceptionView reception) -> created(reception);
            case ReceptionDesk.Result.HeldOtherwise(LocalDate heldOn) ->
                throw new ProblemException(
                        ComplaintProblem.RECEPTION_REFUSED, Message.of("reception-refused.held", heldOn));
            case ReceptionDesk.Result.Refused(String field, String rule, Message message) ->
                throw ProblemException.invalid("/" + field, rule, message);
        };
    }

    private static Response created(ReceptionView view) {
        return Response.created(URI.create("/api/v1/receptions/" + view.id()))
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

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }
}

package vn.thads.cases.register;

import io.smallrye.common.annotation.Blocking;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.LocalDate;
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
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.storage.DayRange;
import vn.thads.platform.idempotency.OnceOnly;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.version.Version;

/** Cases (việc thi hành án). */
@Path("/api/v1/cases")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases", description = "Cases: registration, lists, how they stand on any day (việc thi hành án)")
class CaseResource {
    private final Registrations registrations;
    private final CaseRecord cases;
    private final CaseList list;
    private final CaseViews views;
    private final EnforcementLaw law;
    private final OnceOnly once;

    CaseResource(
            Registrations registrations,
            CaseRecord cases,
            CaseList list,
            CaseViews views,
            EnforcementLaw law,
            OnceOnly once) {
        this.registrations = registrations;
        this.cases = cases;
        this.list = list;
        this.views = views;
        this.law = law;
        this.once = once;
    }

    @POST
    @Operation(
            operationId = "registerCase",
            summary = "Register a case (ra quyết định thi hành án)",
            description =
                    "Enters the enforcement decision (quyết định thi hành án) that the head has signed, ex officio (chủ động) or on"
                            + " request (theo yêu cầu), and assigns the officer (phân công chấp hành viên). The number is the next of the"
                            + " office's book of the statistical year. The answer shows the access code of the public look-up, once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CaseRequest.class),
                            examples = @ExampleObject(name = "court fee", value = Examples.CASE_REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Registered (đã thụ lý)",
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "registered", value = Examples.CASE_VIEW)))
    @APIResponse(
            responseCode = "409",
            description =
                    "decision-refused, officer-not-assignable or conflict-of-interest, with the article (không được phép)",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "refused", value = Examples.REFUSED)))
    public Response register(@NotNull @Valid CaseRequest request) {
        return once.run(request, () -> {
            var registered = registrations.register(request);
            CaseFile file = registered.opened().file();
            CaseView view = views.on(registered.opened(), cases.today(), registered.people())
                    .withAccessCode(registered.accessCode());
            return Response.created(URI.create("/api/v1/cases/" + file.id()))
                    .header("ETag", new Version(file.version()).etag())
                    .entity(view)
                    .build();
        });
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "List cases (danh sách việc thi hành án)",
            description =
                    "The register of cases (sổ thụ lý) within the caller's reach, by day of the enforcement decision. A party is found"
                            + " by any part of its name, with or without diacritics.")
    @APIResponse(responseCode = "200", description = "A page of cases (một trang danh sách việc)")
    public Page<CaseSummary> list(@BeanParam @Valid CaseFilter filter, @BeanParam PageParams page) {
        return list.page(filter, filter.page(page), cases.today());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getCase",
            summary = "Read a case on any day (xem việc thi hành án)",
            description =
                    "The case (việc thi hành án) with parties and obligations, as it stood at the end of the day asked for, by"
                            + " everything known now. Identity numbers are masked; who need not know the parties sees initials.")
    @APIResponse(
            responseCode = "200",
            description = "The case (việc thi hành án)",
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "just registered", value = Examples.CASE_VIEW)))
    public Response get(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @QueryParam("asOf")
                    @Parameter(description = "Day; today by default (tại ngày)", example = "2017-02-16")
                    @Nullable
                    LocalDate asOf) {
        LocalDate day = DayRange.checked("asOf", asOf);
        var opened = cases.open(id);
        cases.noteRead(opened.file());
        return Response.ok(views.on(opened, day == null ? cases.today() : day))
                .header("ETag", new Version(opened.file().version()).etag())
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    @Transactional
    @Operation(
            operationId = "getTimeline",
            summary = "Read the history of a case (diễn biến của việc)",
            description =
                    "Everything that happened to the case (diễn biến), by legal day, with the state after each day; also the end of the"
                            + " voluntary term, which passes by itself.")
    @APIResponse(responseCode = "200", description = "A page of the history (một trang diễn biến)")
    public Page<TimelineEntry> timeline(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @BeanParam PageParams page) {
        return Page.within(Timeline.of(cases.open(id).folded(), cases.today()), page.boundTo(id));
    }

    @GET
    @Path("/{id}/possible-decisions")
    @Transactional
    @Operation(
            operationId = "listPossibleDecisions",
            summary = "What may be decided (quyết định có thể ra)",
            description =
                    "For each kind of decision (loại quyết định): allowed or not on that day, on which grounds, by which article, until"
                            + " when, and what is missing.")
    @APIResponse(responseCode = "200", description = "Every kind of decision in force (mọi loại quyết định)")
    public Page<PossibleDecisionView> possible(
            @PathParam("id") @Parameter(description = "The case", example = Examples.CASE_ID) UUID id,
            @QueryParam("on")
                    @Parameter(description = "Day; today by default (vào ngày)", example = "2017-03-01")
                    @Nullable
                    LocalDate on,
            @BeanParam PageParams page) {
        LocalDate asked = DayRange.checked("on", on);
        LocalDate day = asked == null ? cases.today() : asked;
        return Page.within(law.possible(cases.open(id).folded(), day), page.boundTo(id, day))
                .map(PossibleDecisionView::of);
    }
}

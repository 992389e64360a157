package vn.thads.reporting.indicator;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.EmptyBecause;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.reporting.indicator.Complaints.Overdue;

/** Complaints beyond their term, the oldest first. */
@Path("/api/v1/overdue-complaints")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Indicators and the cases behind them (chỉ số)")
class OverdueComplaintResource {
    private static final String EXAMPLE = """
            {"on": "2017-02-16", "knownAt": "2017-02-16T00:00:00Z", "total": 1, "counts": [{"office": "709", "cases": 1}],
             "items": [{"complaintId": "01931f2e-7a00-7000-8000-00000000d001", "office": "709", "officer": "709-1",
                        "caseId": "01931f2e-7a00-7000-8000-00000000c001", "acceptedOn": "2016-11-10", "dueOn": "2016-12-12",
                        "daysLate": 66}], "next": null}
            """;

    private final Complaints complaints;
    private final Holders holders;

    OverdueComplaintResource(Complaints complaints, Holders holders) {
        this.complaints = complaints;
        this.holders = holders;
    }

    @GET
    @Operation(
            operationId = "listOverdueComplaints",
            summary = "List complaints beyond their term (khiếu nại quá hạn)",
            description =
                    "Complaints (khiếu nại) accepted and neither decided nor ended by the day, whose last day of the term has"
                            + " passed, the oldest term first; with the count of each office. No complainant is named.")
    @APIResponse(
            responseCode = "200",
            description = "A page of complaints with the counts of all (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OverduePage.class),
                            examples = @ExampleObject(name = "one complaint", value = EXAMPLE)))
    public OverduePage list(
            @BeanParam @Valid HolderParams params,
            @QueryParam("on")
                    @Parameter(description = "The day; that of knownAt when left out (ngày)", example = "2017-02-16")
                    @Nullable
                    LocalDate on,
            @BeanParam PageParams page) {
        Instant knownAt = holders.knownAt(params);
        LocalDate day = holders.day(on, knownAt);
        List<Overdue> all = complaints.overdue(holders.codes(params, day), day, knownAt).stream()
                .filter(it -> holders.maySee(it.officer()))
                .toList();
        Page<Overdue> items = Pages.of(
                        all,
                        page.boundTo(params.office, params.within, params.knownAt, on),
                        it -> it.complaintId().toString())
                .ifEmpty(holders.whyEmpty(params));
        var byOffice = all.stream().collect(groupingBy(Overdue::office, TreeMap::new, counting()));
        return new OverduePage(
                day,
                knownAt,
                all.size(),
                byOffice.entrySet().stream()
                        .map(it -> new OfficeCount(it.getKey(), it.getValue()))
                        .toList(),
                items.items().stream().map(it -> OverdueView.of(it, day)).toList(),
                items.next(),
                items.emptyBecause());
    }

    /** A page of complaints. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "OverdueComplaintPage", description = "Complaints beyond their term (khiếu nại quá hạn)")
    record OverduePage(
            @Schema(description = "The day (ngày)", examples = "2017-02-16")
            LocalDate on,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-02-16T00:00:00Z")
            Instant knownAt,

            @Schema(description = "Complaints in all (tổng số)", examples = "14")
            int total,

            @Schema(description = "Complaints of each office (theo cơ quan)")
            List<OfficeCount> counts,

            @Schema(description = "The complaints of this page (các khiếu nại)")
            List<OverdueView> items,

            @Schema(description = "Cursor of the next page (trang sau)") @Nullable
            String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EmptyBecause emptyBecause) {}

    /** A complaint. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "OverdueComplaint", description = "A complaint beyond its term (khiếu nại quá hạn)")
    record OverdueView(
            @Schema(description = "The complaint (khiếu nại)", examples = "01931f2e-7a00-7000-8000-00000000d001")
            UUID complaintId,

            @Schema(description = "Office (cơ quan)", examples = "709")
            String office,

            @Schema(description = "Officer (chấp hành viên)", examples = "709-1") @Nullable
            String officer,

            @Schema(description = "The case (việc)", examples = "01931f2e-7a00-7000-8000-00000000c001") @Nullable
            UUID caseId,

            @Schema(description = "Day of acceptance (ngày thụ lý)", examples = "2016-11-10")
            LocalDate acceptedOn,

            @Schema(description = "Last day of the term (hạn giải quyết)", examples = "2016-12-12")
            LocalDate dueOn,

            @Schema(description = "Days beyond it (số ngày quá hạn)", examples = "66")
            long daysLate) {
        static OverdueView of(Overdue it, LocalDate on) {
            return new OverdueView(
                    it.complaintId(),
                    it.office(),
                    it.officer(),
                    it.caseId(),
                    it.acceptedOn(),
                    it.dueOn(),
                    ChronoUnit.DAYS.between(it.dueOn(), on));
        }
    }
}

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
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.indicator.Movement.Unmoved;

/** Enforceable cases in which nothing has happened for months: what to do first. */
@Path("/api/v1/enforceable-without-movement")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Indicators and the cases behind them (chỉ số)")
class UnmovedCaseResource {
    private static final int HALF_YEAR = 6;
    private static final int YEAR = 12;
    private static final String EXAMPLE = """
            {"on": "2017-02-16", "months": 6, "knownAt": "2017-02-16T00:00:00Z", "total": 1,
             "counts": [{"office": "709", "cases": 1}],
             "items": [{"caseId": "01931f2e-7a00-7000-8000-00000000c001", "number": "EX_OFFICIO/2016/102", "office": "709",
                        "officer": "709-1", "account": "enforcing", "decidedOn": "2015-11-02", "lastFactOn": "2016-01-20"}],
             "next": null}
            """;

    private final Movement movement;
    private final Holders holders;

    UnmovedCaseResource(Movement movement, Holders holders) {
        this.movement = movement;
        this.holders = holders;
    }

    @GET
    @Operation(
            operationId = "listEnforceableWithoutMovement",
            summary = "List enforceable cases without movement (việc có điều kiện không biến động)",
            description =
                    "Open enforceable cases (đang thi hành, hoãn, tạm đình chỉ, tạm dừng) without any decision, act or movement of"
                            + " money in the 6 or 12 months before the day, the longest unmoved first; with the count of each office.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases with the counts of all (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UnmovedPage.class),
                            examples = @ExampleObject(name = "one case", value = EXAMPLE)))
    public UnmovedPage list(
            @BeanParam @Valid HolderParams params,
            @QueryParam("on")
                    @Parameter(description = "The day; that of knownAt when left out (ngày)", example = "2017-02-16")
                    @Nullable
                    LocalDate on,
            @QueryParam("months")
                    @Parameter(description = "6 or 12; 6 when left out (số tháng không biến động)", example = "6")
                    @Nullable
                    Integer months,
            @BeanParam PageParams page) {
        int unmovedMonths = months == null ? HALF_YEAR : months;
        if (unmovedMonths != HALF_YEAR && unmovedMonths != YEAR) {
            throw ProblemException.invalid("months", "six-or-twelve", Message.of("rule.six-or-twelve"));
        }
        Instant knownAt = holders.knownAt(params);
        LocalDate day = holders.day(on, knownAt);
        List<Unmoved> all = movement.unmoved(holders.codes(params, day), day, unmovedMonths, knownAt).stream()
                .filter(it -> holders.maySee(it.officer()))
                .toList();
        Page<Unmoved> items = Pages.of(
                        all,
                        page.boundTo(params.office, params.within, params.knownAt, on, months),
                        it -> it.caseId().toString())
                .ifEmpty(holders.whyEmpty(params));
        var byOffice = all.stream().collect(groupingBy(Unmoved::office, TreeMap::new, counting()));
        return new UnmovedPage(
                day,
                unmovedMonths,
                knownAt,
                all.size(),
                byOffice.entrySet().stream()
                        .map(it -> new OfficeCount(it.getKey(), it.getValue()))
                        .toList(),
                items.items().stream().map(UnmovedView::of).toList(),
                items.next(),
                items.emptyBecause());
    }

    /** A page of cases. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "UnmovedCasePage", description = "Cases without movement (việc không biến động)")
    record UnmovedPage(
            @Schema(description = "The day (ngày)", examples = "2017-02-16")
            LocalDate on,

            @Schema(description = "Months without movement (số tháng)", examples = "6")
            int months,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-02-16T00:00:00Z")
            Instant knownAt,

            @Schema(description = "Cases in all (tổng số)", examples = "812")
            int total,

            @Schema(description = "Cases of each office (theo cơ quan)")
            List<OfficeCount> counts,

            @Schema(description = "The cases of this page (các việc)")
            List<UnmovedView> items,

            @Schema(description = "Cursor of the next page (trang sau)") @Nullable
            String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EmptyBecause emptyBecause) {}

    /** A case. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "UnmovedCase", description = "A case without movement (việc không biến động)")
    record UnmovedView(
            @Schema(description = "The case (việc)", examples = "01931f2e-7a00-7000-8000-00000000c001")
            UUID caseId,

            @Schema(
                    description = "Book, year and number of its decision (số quyết định)",
                    examples = "EX_OFFICIO/2016/102")
            @Nullable
            String number,

            @Schema(description = "Office (cơ quan)", examples = "709")
            String office,

            @Schema(description = "Officer (chấp hành viên)", examples = "709-1")
            String officer,

            @Schema(description = "Column in which it stands (cột)", examples = "enforcing")
            String account,

            @Schema(description = "Day of the decision (ngày ra quyết định)", examples = "2015-11-02")
            LocalDate decidedOn,

            @Schema(description = "Day of the last fact (biến động cuối)", examples = "2016-01-20")
            LocalDate lastFactOn) {
        static UnmovedView of(Unmoved it) {
            return new UnmovedView(
                    it.caseId(),
                    it.number(),
                    it.office(),
                    it.officer(),
                    it.account().column(),
                    it.decidedOn(),
                    it.lastFactOn());
        }
    }
}

package vn.thads.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import vn.thads.platform.paging.TrueOrFalse;
import vn.thads.platform.problem.ProblemException;
import vn.thads.reporting.indicator.TermItems.TermItem;

/** What stands behind the indicators about terms: each decision, verification or reception. */
@Path("/api/v1/indicators/{key}/items")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Indicators and the cases behind them (chỉ số)")
class TermItemResource {
    private static final String EXAMPLE = """
            {"key": "decisionsInTime", "year": 2017, "months": 12, "knownAt": "2017-10-05T00:00:00Z", "due": 1, "inTime": 0,
             "items": [{"id": "01931f2e-7a00-7000-8000-00000000c001", "caseId": "01931f2e-7a00-7000-8000-00000000c001",
                        "number": "ON_REQUEST/2017/102", "office": "709", "officer": "709-1", "dueOn": "2017-07-04",
                        "doneOn": "2017-07-05", "isDue": true, "isInTime": false}],
             "next": null}
            """;

    private final TermItems terms;
    private final Holders holders;

    TermItemResource(TermItems terms, Holders holders) {
        this.terms = terms;
        this.holders = holders;
    }

    @GET
    @Operation(
            operationId = "listIndicatorItems",
            summary = "List what an indicator about terms counts (danh sách đằng sau chỉ số đúng hạn)",
            description =
                    "Each enforcement decision (quyết định thi hành án), periodic verification (xác minh định kỳ) or reception by the head"
                            + " (thủ trưởng tiếp công dân) that the indicator counts, by the day of its term: isDue in the denominator,"
                            + " isInTime in the numerator. Of an officer's own only for an officer.")
    @APIResponse(
            responseCode = "200",
            description = "A page with the two numbers of all (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TermItemPage.class),
                            examples = @ExampleObject(name = "one late decision", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "The indicator is not about terms")
    public TermItemPage list(
            @PathParam("key")
                    @Parameter(
                            description = "The indicator (chỉ số)",
                            example = "decisionsInTime",
                            schema =
                                    @Schema(
                                            implementation = String.class,
                                            enumeration = {"decisionsInTime", "reverifyInTime", "receptionHeld"}))
                    String key,
            @BeanParam @Valid HolderParams params,
            @BeanParam @Valid PeriodParams periodParams,
            @QueryParam("inTime")
                    @Parameter(
                            description = "Only those in time, or only the others (chỉ đúng hạn, chỉ quá hạn)",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String inTime,
            @BeanParam PageParams page) {
        TermIndicator indicator = TermIndicator.of(key).orElseThrow(ProblemException::notFound);
        Period period = periodParams.period();
        Boolean only = TrueOrFalse.of("inTime", inTime);
        Instant knownAt = holders.knownAt(params);
        List<String> offices = holders.codes(params, period.lastDay());
        List<TermItem> all = terms.of(indicator, new Asked(offices, period, knownAt)).stream()
                .filter(it -> holders.maySee(it.officer()))
                .toList();
        Page<TermItem> items = Pages.of(
                        all.stream()
                                .filter(it -> only == null || only.equals(it.isInTime()))
                                .toList(),
                        page.boundTo(key, params.office, params.within, params.knownAt, period, inTime),
                        it -> it.id().toString())
                .ifEmpty(holders.whyEmpty(params));
        return new TermItemPage(
                key,
                period.year(),
                period.months(),
                knownAt,
                all.stream().filter(TermItem::isDue).count(),
                all.stream().filter(TermItem::isInTime).count(),
                items.items().stream().map(TermItemView::of).toList(),
                items.next(),
                items.emptyBecause());
    }

    /** A page. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "IndicatorItemPage",
            description = "What an indicator about terms counts (danh sách đằng sau chỉ số)")
    record TermItemPage(
            @Schema(description = "The indicator (chỉ số)", examples = "decisionsInTime")
            String key,

            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months from 1 October (số tháng)", examples = "12")
            int months,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
            Instant knownAt,

            @Schema(description = "The denominator: due in the period (đến hạn)", examples = "1000")
            long due,

            @Schema(description = "The numerator: of these in time (đúng hạn)", examples = "960")
            long inTime,

            @Schema(description = "What this page shows (danh sách)")
            List<TermItemView> items,

            @Schema(description = "Cursor of the next page (trang sau)") @Nullable
            String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EmptyBecause emptyBecause) {}

    /** One thing that had a term. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "IndicatorItem",
            description = "A decision, verification or reception (quyết định, xác minh, tiếp dân)")
    record TermItemView(
            @Schema(description = "The case, the verification or the reception (mã)")
            UUID id,

            @Schema(description = "The case; null for a reception (việc)") @Nullable
            UUID caseId,

            @Schema(
                    description = "Book, year and number of its decision (số quyết định)",
                    examples = "ON_REQUEST/2017/102")
            @Nullable
            String number,

            @Schema(description = "Office (cơ quan)", examples = "709")
            String office,

            @Schema(description = "Officer (chấp hành viên)", examples = "709-1") @Nullable
            String officer,

            @Schema(description = "Last day of the term (hạn)", examples = "2017-07-04") @Nullable
            LocalDate dueOn,

            @Schema(description = "Day on which it was done (ngày thực hiện)", examples = "2017-07-05") @Nullable
            LocalDate doneOn,

            @Schema(description = "Whether the denominator counts it (tính vào mẫu số)", examples = "true")
            boolean isDue,

            @Schema(description = "Whether the numerator counts it (tính vào tử số)", examples = "false")
            boolean isInTime) {
        static TermItemView of(TermItem it) {
            return new TermItemView(
                    it.id(),
                    it.caseId(),
                    it.number(),
                    it.office(),
                    it.officer(),
                    it.dueOn(),
                    it.doneOn(),
                    it.isDue(),
                    it.isInTime());
        }
    }
}

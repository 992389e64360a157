package vn.thads.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.EmptyBecause;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.reporting.ledger.Cells;
import vn.thads.reporting.ledger.LedgerFigures;
import vn.thads.reporting.posting.Account;
import vn.thads.reporting.posting.Dimension;
import vn.thads.reporting.posting.Holder;

/** How much each officer has to do (khối lượng việc): a load, never a ranking of persons. */
@Path("/api/v1/workloads")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators", description = "Indicators and the cases behind them (chỉ số)")
class WorkloadResource {
    private static final String EXAMPLE = """
            {"year": 2017, "months": 12, "knownAt": "2017-10-05T00:00:00Z",
             "items": [{"office": "709", "officer": "709-1", "daysServed": 365, "casesToEnforce": 512, "casesOpenEnforceable": 140,
                        "casesSettled": 330, "casesRate": 70.21, "moneyToEnforce": 41000000000, "moneySettled": 9800000000,
                        "moneyRate": 27.40}], "next": null}
            """;

    private final LedgerFigures ledger;
    private final Staff staff;
    private final Holders holders;

    WorkloadResource(LedgerFigures ledger, Staff staff, Holders holders) {
        this.ledger = ledger;
        this.staff = staff;
        this.holders = holders;
    }

    @GET
    @Operation(
            operationId = "listWorkloads",
            summary = "List the load of each officer (khối lượng việc của chấp hành viên)",
            description =
                    "Cases and đồng to enforce, open and settled for each officer of an office or a province, and the days of the"
                            + " period on which he might be assigned cases (số ngày công). By office and officer; no ranking of persons.")
    @APIResponse(
            responseCode = "200",
            description = "A page of officers (một trang)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WorkloadPage.class),
                            examples = @ExampleObject(name = "one officer", value = EXAMPLE)))
    public WorkloadPage list(
            @BeanParam @Valid HolderParams params, @BeanParam @Valid PeriodParams of, @BeanParam PageParams page) {
        Period period = of.period();
        Instant knownAt = holders.knownAt(params);
        var asked = new Asked(holders.codes(params, period.lastDay()), period, knownAt);
        List<WorkloadView> all =
                loads(asked).stream().filter(it -> holders.maySee(it.officer())).toList();
        Page<WorkloadView> items = Pages.of(
                        all,
                        page.boundTo(params.office, params.within, params.knownAt, of.year, of.months),
                        it -> it.office() + " " + it.officer())
                .ifEmpty(holders.whyEmpty(params));
        return new WorkloadPage(
                period.year(),
                period.months(),
                knownAt,
                items.items(),
                items.next(),
                items.total(),
                items.emptyBecause());
    }

    private List<WorkloadView> loads(Asked asked) {
        var period = asked.period().inLedger();
        Map<Holder, Cells> cases = ledger.byOfficer(asked.offices(), period, Dimension.CASES, asked.knownAt());
        Map<Holder, Cells> money = ledger.byOfficer(asked.offices(), period, Dimension.MONEY, asked.knownAt());
        List<Staff.Served> served = staff.served(asked);
        var keys = new TreeSet<>(Comparator.comparing(Holder::office).thenComparing(Holder::officer));
        keys.addAll(cases.keySet());
        keys.addAll(money.keySet());
        served.forEach(it -> keys.add(new Holder(it.office(), it.officer())));
        var loads = new ArrayList<WorkloadView>();
        for (Holder holder : keys) {
            long days = served.stream()
                    .filter(it ->
                            it.office().equals(holder.office()) && it.officer().equals(holder.officer()))
                    .mapToLong(Staff.Served::days)
                    .sum();
            loads.add(WorkloadView.of(
                    holder, days, cases.getOrDefault(holder, Cells.ZERO), money.getOrDefault(holder, Cells.ZERO)));
        }
        return loads;
    }

    /** A page of officers. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "WorkloadPage", description = "The load of officers (khối lượng việc)")
    record WorkloadPage(
            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months (số tháng)", examples = "12")
            int months,

            @Schema(description = "As known when (thời điểm chốt)", examples = "2017-10-05T00:00:00Z")
            Instant knownAt,

            @Schema(description = "The officers of this page (các chấp hành viên)")
            List<WorkloadView> items,

            @Schema(description = "Cursor of the next page (trang sau)") @Nullable
            String next,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = Page.TOTAL) @Nullable
            Long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EmptyBecause emptyBecause) {}

    /** An officer. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Workload", description = "The load of an officer (khối lượng việc của một chấp hành viên)")
    record WorkloadView(
            @Schema(description = "Office (cơ quan)", examples = "709")
            String office,

            @Schema(description = "Officer (chấp hành viên)", examples = "709-1")
            String officer,

            @Schema(
                    description = "Days of the period on which he might be assigned cases (số ngày công)",
                    examples = "365")
            long daysServed,

            @Schema(description = "Cases to enforce (phải thi hành, việc)", examples = "512")
            long casesToEnforce,

            @Schema(description = "Open enforceable cases (có điều kiện còn lại)", examples = "140")
            long casesOpenEnforceable,

            @Schema(description = "Settled cases (giải quyết xong, việc)", examples = "330")
            long casesSettled,

            @Schema(description = "Settled of enforceable, % (tỷ lệ việc)", examples = "70.21") @Nullable
            BigDecimal casesRate,

            @Schema(description = "Đồng to enforce (phải thi hành, tiền)", examples = "41000000000")
            long moneyToEnforce,

            @Schema(description = "Đồng settled (giải quyết xong, tiền)", examples = "9800000000")
            long moneySettled,

            @Schema(description = "Settled of enforceable, % (tỷ lệ tiền)", examples = "27.40") @Nullable
            BigDecimal moneyRate) {
        static WorkloadView of(Holder holder, long days, Cells cases, Cells money) {
            return new WorkloadView(
                    holder.office(),
                    holder.officer(),
                    days,
                    cases.toEnforce(),
                    cases.carriedForward() - cases.get(Account.NOT_ENFORCEABLE),
                    cases.settled(),
                    cases.rate().orElse(null),
                    money.toEnforce(),
                    money.settled(),
                    money.rate().orElse(null));
        }
    }
}

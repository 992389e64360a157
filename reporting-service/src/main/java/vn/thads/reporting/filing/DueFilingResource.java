package vn.thads.reporting.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.reporting.ledger.Period;

/** Which forms were due, and whether they were sent in time (thời hạn gửi báo cáo). */
@Path("/api/v1/due-filings")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "filings", description = "Forms as sent by offices that run the suite (biểu đã gửi)")
class DueFilingResource {
    private static final String EXAMPLE = """
            {"inTime": 11, "due": 12, "items": [{"office": "709", "form": "01", "year": 2017, "months": 3, "dueOn": "2017-01-03",
              "sentOn": "2017-01-03", "isInTime": true}]}
            """;

    private final FilingsInTime filings;
    private final Access access;
    private final Clock clock;

    DueFilingResource(FilingsInTime filings, Access access, Clock clock) {
        this.filings = filings;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listFilingsDue",
            summary = "List the forms due (danh sách biểu đến hạn)",
            description =
                    "Forms 01–04 of every month of the year whose term (thời hạn gửi báo cáo) lies within the period: 44 for 12 months,"
                            + " 12 for 4; of an office, or of all offices of a province. The whole list in one answer.")
    @APIResponse(
            responseCode = "200",
            description = "The forms due (biểu đến hạn)",
            content =
                    @Content(
                            schema = @Schema(implementation = DueView.class),
                            examples = @ExampleObject(name = "one of twelve", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "The office is out of the caller's reach")
    @APIResponse(responseCode = "422", description = "no-rule-in-force: no calendar of working days for that year")
    public DueView list(
            @QueryParam("office")
                    @NotNull
                    @Size(min = 1, max = 10)
                    @Parameter(description = "Office or province (mã cơ quan)", example = "709")
                    String office,
            @QueryParam("year")
                    @NotNull
                    @Min(2009)
                    @Max(2100)
                    @Parameter(description = "Statistical year (năm thống kê)", example = "2017")
                    Integer year,
            @QueryParam("months")
                    @NotNull
                    @Min(1)
                    @Max(12)
                    @Parameter(description = "Months from 1 October (số tháng)", example = "4")
                    Integer months,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "As known at this instant; now when left out",
                            example = "2017-02-16T00:00:00Z")
                    @Nullable
                    OffsetDateTime knownAt) {
        access.mustReach(office);
        var period = Period.of(year, months);
        var held = filings.holders(List.of(office), period).getOrDefault(office, List.of());
        return DueView.of(filings.due(held, period, knownAt == null ? clock.instant() : knownAt.toInstant()));
    }

    /** The forms due. */
    @Schema(name = "DueFilings", description = "Forms due (biểu đến hạn)")
    record DueView(
            @Schema(description = "Sent in time (đúng hạn)", examples = "11")
            long inTime,

            @Schema(description = "Due (đến hạn)", examples = "12")
            int due,

            @Schema(description = "Each of them (danh sách)")
            List<ItemView> items) {
        static DueView of(List<FilingsInTime.DueForm> due) {
            return new DueView(
                    due.stream().filter(FilingsInTime.DueForm::isInTime).count(),
                    due.size(),
                    due.stream().map(ItemView::of).toList());
        }
    }

    /** One form that was due. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "DueFiling", description = "A form that was due (biểu đến hạn)")
    record ItemView(
            @Schema(description = "Office (mã cơ quan)", examples = "709")
            String office,

            @Schema(description = "Form key (số biểu)", examples = "01")
            String form,

            @Schema(description = "Statistical year (năm thống kê)", examples = "2017")
            int year,

            @Schema(description = "Months from 1 October (số tháng)", examples = "3")
            int months,

            @Schema(description = "Last day to send it in time (hạn gửi)", examples = "2017-01-03")
            LocalDate dueOn,

            @Schema(description = "Day of the first sending; null while not sent (ngày gửi)") @Nullable
            LocalDate sentOn,

            @Schema(description = "Whether it was sent in time (đúng hạn)")
            boolean isInTime) {
        static ItemView of(FilingsInTime.DueForm due) {
            return new ItemView(
                    due.office(),
                    due.form(),
                    due.period().year().number(),
                    due.period().months(),
                    due.dueOn(),
                    due.sentOn(),
                    due.isInTime());
        }
    }
}

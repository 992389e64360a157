package vn.thads.officers.movement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Terms that end, as a list and as a calendar. */
@Path("/api/v1/terms")
@Tag(name = "Movements")
class TermResource {
    private static final String UNTIL = "Đến ngày; 180 ngày tới nếu bỏ trống. Last day; 180 days ahead if left out";
    private static final int DAYS_AHEAD = 180;

    private final Terms terms;
    private final Clock clock;

    @Inject
    TermResource(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listTerms",
            summary = "List the terms that end",
            description =
                    "Thời hạn biệt phái sắp hết và vị trí đến kỳ chuyển đổi, kèm ngày bắt đầu nhắc. Secondments that end and "
                            + "positions that have to change, with the first day of the reminder.")
    @APIResponse(
            responseCode = "200",
            description = "Terms within reach, in order of time",
            content = @Content(schema = @Schema(implementation = TermEndPage.class)))
    public Page<TermEnd> list(
            @Parameter(description = UNTIL, example = "2017-12-31") @QueryParam("until") @Nullable LocalDate until,
            @Parameter(description = "Ngày xét; hôm nay nếu bỏ trống. Day; today if left out", example = "2017-06-01")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @BeanParam PageParams page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        LocalDate last = until == null ? day.plusDays(DAYS_AHEAD) : until;
        return Page.within(terms.until(last, day), page.boundTo(until, day));
    }

    @GET
    @Path("/calendar")
    @Produces("text/calendar")
    @Operation(
            operationId = "exportTermCalendar",
            summary = "Take the terms into a calendar",
            description =
                    "Các thời hạn dưới dạng iCalendar (RFC 5545), chỉ ghi mã cán bộ. The terms as iCalendar, by staff code.")
    @APIResponse(
            responseCode = "200",
            description = "A calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    public String calendar(
            @Parameter(description = UNTIL, example = "2017-12-31") @QueryParam("until") @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = until == null ? today.plusDays(DAYS_AHEAD) : until;
        return TermCalendar.of(terms.until(last, today), clock.instant());
    }

    /** For the contract only: a page of terms. */
    @Schema(name = "TermEndPage", description = "A page of terms that end")
    record TermEndPage(List<TermEnd> items, @Nullable String next) {}
}

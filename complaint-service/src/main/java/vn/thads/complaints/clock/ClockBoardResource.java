package vn.thads.complaints.clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.rules.ClockStep;

/** The clocks at a glance: the board of a head or a province, and a calendar. */
@Path("/api/v1/clock-board")
@Tag(name = "Clocks")
class ClockBoardResource {
    private static final String UNTIL =
            "Đến ngày; 60 ngày kể từ ngày xét nếu bỏ trống. Last due day; 60 days ahead if left out";

    private final ClockDesk desk;

    ClockBoardResource(ClockDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "showClockBoard",
            summary = "Show the board of the terms",
            description =
                    "Bảng theo dõi thời hạn của thủ trưởng và của tỉnh: số vụ việc còn hạn, sắp đến hạn, quá hạn, theo từng cơ "
                            + "quan. The board of the head and of the province: how many are in time, at risk and overdue, "
                            + "office by office.")
    @APIResponse(
            responseCode = "200",
            description = "The board of the offices within reach",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockBoard.class),
                            examples = @ExampleObject(name = "province", value = ClockBoard.EXAMPLE)))
    public ClockBoard board(
            @Parameter(description = ClockFilter.OFFICE, example = "72") @QueryParam("office") @Nullable String office,
            @Parameter(description = ClockFilter.KIND, example = "COMPLAINT") @QueryParam("kind") @Nullable
                    MatterKind kind,
            @Parameter(description = ClockFilter.STEP, example = "SETTLE") @QueryParam("nextStep") @Nullable
                    ClockStep step,
            @Parameter(description = ClockFilter.ON, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on) {
        return desk.board(office, kind, step, on);
    }

    @GET
    @Path("/calendar")
    @Produces("text/calendar")
    @Operation(
            operationId = "exportClockCalendar",
            summary = "Take the due days into a calendar",
            description =
                    "Ngày đến hạn dưới dạng iCalendar (RFC 5545), chỉ ghi việc phải làm và mã cơ quan, nhắc từ ngày bắt đầu sắp "
                            + "đến hạn. The due days as iCalendar: what is to be done and the office, no person; the alarm is "
                            + "on the first day at risk.")
    @APIResponse(
            responseCode = "200",
            description = "A calendar",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "413", description = "More due days than a calendar takes at once")
    public String calendar(
            @Parameter(description = ClockFilter.OFFICE, example = "709") @QueryParam("office") @Nullable String office,
            @Parameter(description = ClockFilter.ON, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = UNTIL, example = "2017-03-31") @QueryParam("until") @Nullable LocalDate until) {
        return desk.calendar(office, on, until);
    }
}

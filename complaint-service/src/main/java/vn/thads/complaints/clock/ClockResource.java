package vn.thads.complaints.clock;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** The clocks, the most urgent first, and why each is due when it is. */
@Path("/api/v1/clocks")
@Tag(name = "Clocks", description = "Thời hạn đang chạy: việc phải làm, ai làm, đến khi nào; the terms that run")
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {
    private final ClockDesk desk;

    ClockResource(ClockDesk desk) {
        this.desk = desk;
    }

    /** Names the page in the contract. */
    @Schema(name = "ClockPage", description = "Một trang thời hạn; a page of terms")
    record ClockPage(List<ClockView> items, @Nullable String next) {}

    @GET
    @Operation(
            operationId = "listClocks",
            summary = "List the terms that run, the most urgent first",
            description =
                    "Thời hạn của mọi đơn khiếu nại, tố cáo chưa xong và mọi buổi tiếp công dân chưa tổ chức, theo ngày đến "
                            + "hạn: còn hạn, sắp đến hạn hay quá hạn vào ngày xét, việc phải làm tiếp theo và ai phải làm. "
                            + "The terms of every open complaint, denunciation and reception by their due day: how each "
                            + "stands on the day, what must be done next and by whom.")
    @APIResponse(
            responseCode = "200",
            description = "Terms within reach, in order of the due day",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockPage.class),
                            examples = @ExampleObject(name = "one", value = "{\"items\":[" + ClockView.EXAMPLE + "]}")))
    public Page<ClockView> list(@BeanParam ClockFilter filter, @BeanParam PageParams params) {
        return desk.list(filter, params.boundTo(filter.office, filter.state, filter.kind, filter.step, filter.on));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "explainClock",
            summary = "Explain why a matter is due when it is",
            description =
                    "Căn cứ và cách tính ngày đến hạn: điều luật, ngày bắt đầu, số ngày tính, ngày nghỉ không tính, tỷ lệ cảnh "
                            + "báo. Article, first day, days counted, days off skipped, and the share after which it is at "
                            + "risk. Không có thời hạn đang chạy thì trả lời 404. 404 where no term runs.")
    @APIResponse(
            responseCode = "200",
            description = "The term and how it was counted",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockExplanation.class),
                            examples = @ExampleObject(name = "settle", value = ClockExplanation.EXAMPLE)))
    public ClockExplanation explain(
            @Parameter(
                            description = "Đơn hoặc buổi tiếp công dân. The complaint, denunciation or reception",
                            example = "0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e5f")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = ClockFilter.ON, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on) {
        return desk.explain(id, on);
    }
}

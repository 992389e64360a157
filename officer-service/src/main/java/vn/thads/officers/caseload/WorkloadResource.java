package vn.thads.officers.caseload;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.access.Access;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;

/** Weighted workloads over REST. */
@Path("/api/v1/workloads")
@Tag(name = "Workloads", description = "Khối lượng công việc quy đổi; weighted workloads on any day")
@Produces(MediaType.APPLICATION_JSON)
class WorkloadResource {
    private static final String CODE = "[0-9A-Za-z-]{2,10}";
    private static final String DAY = "Ngày; hôm nay nếu bỏ trống. Day; today if left out";

    private final WorkloadDesk desk;
    private final WeightProfiles profiles;
    private final Access access;
    private final Clock clock;

    @Inject
    WorkloadResource(WorkloadDesk desk, WeightProfiles profiles, Access access, Clock clock) {
        this.desk = desk;
        this.profiles = profiles;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Path("/officers")
    @Operation(
            operationId = "listOfficerWorkloads",
            summary = "List what each officer carries",
            description =
                    "Khối lượng công việc quy đổi của từng cán bộ vào một ngày, theo mã cán bộ; người biệt phái tính ở "
                            + "nơi đang làm việc. The weighted workload of each officer on a day, by staff code; who is seconded counts "
                            + "where he works.")
    @APIResponse(
            responseCode = "200",
            description = "Loads within reach",
            content = @Content(schema = @Schema(implementation = OfficerLoadPage.class)))
    public Page<OfficerLoad> officers(
            @Parameter(description = DAY, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "Mã cơ quan; code of the office", example = "709")
                    @QueryParam("office")
                    @Nullable
                    @Pattern(regexp = CODE)
                    String office,
            @BeanParam PageParams page) {
        LocalDate day = day(on);
        return Page.within(desk.officers(day, office), page.boundTo("officers", day, office))
                .ifEmpty(access.whyEmpty(office));
    }

    @GET
    @Path("/offices")
    @Operation(
            operationId = "listOfficeWorkloads",
            summary = "List what each office carries",
            description =
                    "Khối lượng công việc quy đổi của từng cơ quan vào một ngày, cạnh bình quân toàn quốc đã công bố. "
                            + "The weighted workload of each office on a day, beside the published national average.")
    @APIResponse(
            responseCode = "200",
            description = "Loads within reach",
            content = @Content(schema = @Schema(implementation = OfficeLoadPage.class)))
    public Page<OfficeLoad> offices(
            @Parameter(description = DAY, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "Mã cơ quan cấp trên; code of the office above", example = "72")
                    @QueryParam("parent")
                    @Nullable
                    @Pattern(regexp = CODE)
                    String parent,
            @BeanParam PageParams page) {
        LocalDate day = day(on);
        return Page.within(desk.offices(day, parent), page.boundTo("offices", day, parent))
                .ifEmpty(access.whyEmpty(parent));
    }

    @GET
    @Path("/trend")
    @Operation(
            operationId = "listWorkloadTrend",
            summary = "Show how a load grew",
            description =
                    "Khối lượng công việc của một cơ quan vào cuối mỗi tháng, nhiều nhất 36 tháng. The load of an office at "
                            + "the end of each month, 36 months at most.")
    @APIResponse(
            responseCode = "200",
            description = "The trend, in order of time",
            content = @Content(schema = @Schema(implementation = WorkloadPointPage.class)))
    public Page<WorkloadPoint> trend(
            @Parameter(description = "Mã cơ quan; code of the office", example = "709")
                    @QueryParam("office")
                    @NotNull
                    @Pattern(regexp = CODE)
                    String office,
            @Parameter(description = "Từ ngày; first day", example = "2016-10-01") @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "Đến ngày; last day", example = "2017-09-30") @QueryParam("to") @NotNull
                    LocalDate to,
            @BeanParam PageParams page) {
        return Page.within(desk.trend(office, from, to), page.boundTo("trend", office, from, to))
                .ifEmpty(access.whyEmpty(office));
    }

    @GET
    @Path("/weights")
    @Operation(
            operationId = "listWeights",
            summary = "List what counts how much",
            description =
                    "Bảng quy đổi khối lượng công việc có hiệu lực vào một ngày. The weight profile in force on a day.")
    @APIResponse(
            responseCode = "200",
            description = "The rows of the profile",
            content = @Content(schema = @Schema(implementation = WeightPage.class)))
    public Page<WeightView> weights(
            @Parameter(description = DAY, example = "2017-02-16") @QueryParam("on") @Nullable LocalDate on,
            @BeanParam PageParams page) {
        LocalDate day = day(on);
        return Page.within(profiles.rows(day), page.boundTo("weights", day)).map(WeightView::of);
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    /** For the contract only: a page of officers' loads. */
    @Schema(name = "OfficerLoadPage", description = "A page of loads of officers")
    record OfficerLoadPage(
            List<OfficerLoad> items, @Nullable String next) {}

    /** For the contract only: a page of offices' loads. */
    @Schema(name = "OfficeLoadPage", description = "A page of loads of offices")
    record OfficeLoadPage(List<OfficeLoad> items, @Nullable String next) {}

    /** For the contract only: a page of a trend. */
    @Schema(name = "WorkloadPointPage", description = "A page of a trend")
    record WorkloadPointPage(
            List<WorkloadPoint> items, @Nullable String next) {}

    /** For the contract only: a page of weights. */
    @Schema(name = "WeightPage", description = "A page of weights")
    record WeightPage(List<WeightView> items, @Nullable String next) {}
}

package vn.thads.officers.caseload;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.caseload.OpenCases.Holder;
import vn.thads.officers.officer.Officers;
import vn.thads.platform.access.Access;
import vn.thads.platform.access.AccessScope;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;

/** What an officer holds, over REST. */
@Path("/api/v1/officers/{id}/open-cases")
@Tag(name = "Workloads", description = "Khối lượng công việc quy đổi; weighted workloads on any day")
@Produces(MediaType.APPLICATION_JSON)
class OpenCaseResource {
    private final Officers officers;
    private final OpenCases openCases;
    private final Access access;
    private final Clock clock;

    @Inject
    OpenCaseResource(Officers officers, OpenCases openCases, Access access, Clock clock) {
        this.officers = officers;
        this.openCases = openCases;
        this.access = access;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listOpenCases",
            summary = "List the cases that an officer holds",
            description =
                    "Các việc chưa kết thúc mà cán bộ đang giữ vào một ngày: danh sách phải bàn giao khi đi, nghỉ hoặc thôi "
                            + "việc. The cases that an officer holds on a day: what must be handed over when he leaves.")
    @APIResponse(
            responseCode = "200",
            description = "His cases within reach, by id",
            content = @Content(schema = @Schema(implementation = OpenCasePage.class)))
    public Page<OpenCase> list(
            @Parameter(description = "Mã cán bộ hoặc id; staff code or id", example = "709-1") @PathParam("id")
                    String id,
            @Parameter(description = "Ngày; hôm nay nếu bỏ trống. Day; today if left out", example = "2017-02-16")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @BeanParam PageParams page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        PageRequest request = page.boundTo(id, day);
        String code = QuarkusTransaction.requiringNew()
                .call(() -> officers.visible(id).code());
        Holder holder = new Holder(code, onlyOffice(), day);
        UUID after = request.isFirst() ? null : UUID.fromString(request.after().getFirst());
        List<OpenCase> cases = openCases.list(holder, after, request.fetch());
        return Page.of(cases, request, held -> List.of(held.caseId().toString()))
                .counted(request, () -> openCases.count(holder));
    }

    /** A head sees the cases of his own office; who reaches several offices, all of them. */
    private @Nullable String onlyOffice() {
        return access.scope() instanceof AccessScope.Offices(var codes) && codes.size() == 1
                ? codes.iterator().next()
                : null;
    }

    /** For the contract only: a page of cases. */
    @Schema(name = "OpenCasePage", description = "A page of cases")
    record OpenCasePage(List<OpenCase> items, @Nullable String next) {}
}

package vn.thads.officers.appointment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.officer.Officers;
import vn.thads.platform.paging.Page;
import vn.thads.platform.paging.PageParams;
import vn.thads.platform.paging.PageRequest;
import vn.thads.platform.problem.Language;

/** To which grades an officer may be appointed, over REST. */
@Path("/api/v1/officers/{id}/possible-appointments")
@Tag(name = "Qualifications")
@Produces(MediaType.APPLICATION_JSON)
class AppointmentResource {
    private final Officers officers;
    private final Ladder ladder;
    private final Clock clock;

    @Inject
    AppointmentResource(Officers officers, Ladder ladder, Clock clock) {
        this.officers = officers;
        this.ladder = ladder;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPossibleAppointments",
            summary = "List the grades to which an officer may be appointed",
            description =
                    "Các ngạch cao hơn mà cán bộ có thể được bổ nhiệm vào ngày đó theo từng điều kiện của luật, kèm điều luật và "
                            + "điều còn thiếu; đủ điều kiện đứng trước. The ways of the law of the day to a higher grade, with the article "
                            + "and what is missing; those with nothing missing stand first.")
    @APIResponse(
            responseCode = "200",
            description = "Ways to a higher grade",
            content =
                    @Content(
                            schema = @Schema(implementation = PossibleAppointmentPage.class),
                            examples = @ExampleObject(name = "one", value = PossibleAppointment.EXAMPLE)))
    public Page<PossibleAppointment> list(
            @Parameter(description = "Id hoặc mã cán bộ; id of the officer, or his staff code", example = "709-1")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Ngày xét; hôm nay nếu bỏ trống. Day; today if left out", example = "2017-02-16")
                    @QueryParam("on")
                    @Nullable
                    LocalDate on,
            @Parameter(description = "Ngôn ngữ; language: vi or en", example = "en")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String language,
            @BeanParam PageParams page) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        PageRequest request = page.boundTo(id, day);
        List<PossibleAppointment> all = QuarkusTransaction.requiringNew()
                .call(() -> ladder.above(officers.visible(id), day, Language.of(language)));
        return Page.within(all, request);
    }

    /** For the contract only: a page of possible appointments. */
    @Schema(name = "PossibleAppointmentPage", description = "A page of possible appointments")
    record PossibleAppointmentPage(
            List<PossibleAppointment> items, @Nullable String next) {}
}

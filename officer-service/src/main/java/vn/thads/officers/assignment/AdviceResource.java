package vn.thads.officers.assignment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Language;

/** Advice on assignments over REST: a POST, because identity numbers of parties belong into no address. */
@Path("/api/v1/assignment-advice")
@Tag(name = "Assignment", description = "Gợi ý phân công chấp hành viên; advice on whom to assign a case")
@Produces(MediaType.APPLICATION_JSON)
class AdviceResource {
    private final Adviser adviser;

    @Inject
    AdviceResource(Adviser adviser) {
        this.adviser = adviser;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adviseAssignment",
            summary = "Ask whom to assign a case",
            description =
                    "Xếp thứ tự chấp hành viên của một cơ quan cho một việc, hoặc chia đều nhiều việc (việc nặng trước, mỗi "
                            + "việc được tính vào khối lượng của người nhận), theo địa bàn, số bản án, khối lượng quy đổi thấp nhất hoặc lựa "
                            + "chọn của tổ chức tín dụng; nêu lý do của từng người, và ai không được phân công theo điều luật nào. Chỉ gợi ý: "
                            + "không thay đổi gì, gọi lại được, thủ trưởng phân công. Ranks the officers of an office for a case, or spreads "
                            + "a batch, the heaviest first, each counting for the next, with the reasons for each officer; who may not be "
                            + "assigned the case is listed with the article. It changes nothing and may be asked again.")
    @Extension(name = "x-reads", value = "true")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = AdviceQuestion.class),
                            examples = {
                                @ExampleObject(name = "one case", value = AdviceQuestion.ONE),
                                @ExampleObject(name = "batch", value = AdviceQuestion.BATCH)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The advice (gợi ý phân công)",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentAdvice.class),
                            examples = @ExampleObject(name = "advice", value = AssignmentAdvice.EXAMPLE)))
    @APIResponse(
            responseCode = "422",
            description =
                    "assignment-policy-not-applicable: the policy is not for this case (cách phân công không áp dụng)")
    public AssignmentAdvice advise(
            @Parameter(description = "Ngôn ngữ của lý do; language of the reasons: vi or en", example = "en")
                    @HeaderParam("Accept-Language")
                    @Nullable
                    String language,
            @Valid @NotNull AdviceQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> adviser.advise(question, Language.of(language)));
    }
}

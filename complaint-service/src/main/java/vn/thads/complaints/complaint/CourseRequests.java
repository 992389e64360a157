package vn.thads.complaints.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thads.complaints.rules.ComplaintGround;

/** What callers send about the course of a complaint. */
final class CourseRequests {
    private CourseRequests() {}

    /**
     * A suspension.
     *
     * @param on the day
     * @param ground why
     */
    @Schema(name = "SuspensionRequest", description = "Tạm đình chỉ giải quyết; a suspension")
    public record SuspensionRequest(
            @NotNull @Schema(examples = "2026-07-20") LocalDate on,
            @NotNull @Schema(examples = "FORCE_MAJEURE") ComplaintGround ground) {}

    /**
     * A resumption.
     *
     * @param on the day
     */
    @Schema(name = "ResumptionRequest", description = "Tiếp tục giải quyết; a resumption")
    public record ResumptionRequest(
            @NotNull @Schema(examples = "2026-08-03") LocalDate on) {}

    /**
     * An extension.
     *
     * @param on the day
     * @param days how many days it adds after the last day of the term
     * @param ground why
     */
    @Schema(name = "ExtensionRequest", description = "Gia hạn giải quyết, một lần; an extension")
    public record ExtensionRequest(
            @NotNull @Schema(examples = "2017-02-20") LocalDate on,
            @Min(1) @Schema(examples = "30") int days,
            @NotNull @Schema(examples = "COMPLEX") ComplaintGround ground) {}

    /**
     * A step of the decision.
     *
     * @param step what was done
     * @param on the day
     */
    @Schema(
            name = "DecisionStepRequest",
            description = "Gửi, công khai, thi hành quyết định; what was done about a decision")
    public record DecisionStepRequest(
            @NotNull @Schema(examples = "SENT") DecisionStep step,
            @NotNull @Schema(examples = "2017-02-22") LocalDate on) {}

    /**
     * A second complaint.
     *
     * @param on day of receipt
     * @param complainant who complains
     */
    @Schema(name = "SecondComplaintRequest", description = "Khiếu nại lần hai; a second complaint")
    public record SecondComplaintRequest(
            @NotNull @Schema(examples = "2017-03-01") LocalDate on,
            @NotNull @Valid ComplaintRequests.ComplainantRequest complainant) {}

    /**
     * A review.
     *
     * @param on the day
     * @param ground why
     */
    @Schema(name = "ReviewRequest", description = "Bộ trưởng xem xét lại; a review by the Minister")
    public record ReviewRequest(
            @NotNull @Schema(examples = "2017-05-02") LocalDate on,
            @NotNull @Schema(examples = "MINISTER_EXAMINES") ComplaintGround ground) {}

    /**
     * The end of a review.
     *
     * @param on the day
     * @param changed whether the decision was changed
     */
    @Schema(name = "ReviewResultRequest", description = "Kết quả xem xét lại; the end of a review")
    public record ReviewResultRequest(
            @NotNull @Schema(examples = "2017-06-01") LocalDate on,
            @NotNull @Schema(examples = "true") Boolean changed) {}
}

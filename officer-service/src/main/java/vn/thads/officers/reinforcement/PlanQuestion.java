package vn.thads.officers.reinforcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reinforcement plan is asked for.
 *
 * @param area code of a province, or VN for the nation
 * @param on day whose loads count
 * @param mostMoves how many officers may be sent at most
 * @param seconds how long the solver may search
 * @param pinned who goes where whatever the solver says; without an office, who stays
 * @param forbidden where somebody must not go; without an office, nowhere
 */
@Schema(
        name = "ReinforcementQuestion",
        description = "Yêu cầu lập phương án tăng cường; what a reinforcement plan is asked for")
public record PlanQuestion(
        @NotBlank @Pattern(regexp = "[0-9A-Z]{2}") String area,
        @NotNull LocalDate on,
        @NotNull @Min(1) @Max(200) Integer mostMoves,
        @NotNull @Min(1) @Max(300) Integer seconds,
        @NotNull @Size(max = 200) List<@Valid @NotNull Wish> pinned,
        @NotNull @Size(max = 200) List<@Valid @NotNull Wish> forbidden) {
    static final String EXAMPLE = """
            {"area": "72", "on": "2017-02-16", "mostMoves": 5, "seconds": 1, "pinned": [], "forbidden": []}
            """;

    /**
     * A wish about one officer.
     *
     * @param officer staff code
     * @param office code of an office, or null
     */
    @Schema(name = "ReinforcementWish", description = "Ghim hoặc cấm một người; a wish about one officer")
    public record Wish(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
            String officer,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{2,10}")
            String office) {}
}

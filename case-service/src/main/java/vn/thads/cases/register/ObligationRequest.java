package vn.thads.cases.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A duty to enforce (khoản phải thi hành).
 *
 * @param number its number within the case, from 1 without a gap
 * @param kind a key of obligation-kinds
 * @param amount đồng by the judgment; 0 for a duty that is not money
 * @param debtors names of the parties who owe it; none where the State only returns or destroys something
 * @param creditors names of the parties to whom it is owed
 */
@Schema(name = "ObligationRequest", description = "A duty to enforce (khoản phải thi hành)")
public record ObligationRequest(
        @Min(1) @Max(999) @Schema(examples = "1") int number,

        @NotNull @Pattern(regexp = "[A-Z_]{3,40}") @Schema(examples = "MONEY_FEE")
        String kind,

        @PositiveOrZero @Max(1_000_000_000_000_000L) @Schema(examples = "200000")
        long amount,

        @NotNull @Schema(examples = "[\"p1\"]") List<@NotNull String> debtors,
        @NotNull @Schema(examples = "[\"p2\"]") List<@NotNull String> creditors) {}

package vn.thads.cases.register;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.VerificationResult;

/**
 * An act to be recorded.
 *
 * @param kind what was done
 * @param on day of the act
 * @param result of a verification: what it showed
 * @param prisonUntil of a verification: last day of the prison term that the debtor serves
 * @param withdraws of a withdrawal: the act that it withdraws
 * @param reason of a withdrawal: why
 */
@Schema(
        name = "ActRequest",
        description = "An act to be recorded: notice, verification, minutes (thông báo, xác minh, biên bản)")
public record ActRequest(
        @NotNull ActKind kind,
        @NotNull @Schema(examples = "2016-12-20") LocalDate on,
        @Nullable VerificationResult result,
        @Nullable LocalDate prisonUntil,
        @Nullable UUID withdraws,
        @Nullable @Size(min = 3, max = 500) String reason) {}

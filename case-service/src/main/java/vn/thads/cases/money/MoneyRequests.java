package vn.thads.cases.money;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What comes in over the two money operations. */
final class MoneyRequests {
    private static final long MOST = 1_000_000_000_000_000L;

    private MoneyRequests() {}

    /**
     * Money received (thu), or the counter-entry of a receipt.
     *
     * @param obligation number of the obligation that it is paid on
     * @param amount đồng; of a counter-entry the amount that it undoes
     * @param on day
     * @param reverses the receipt that it undoes
     */
    @Schema(name = "ReceiptRequest", description = "Money received, or the counter-entry of a receipt (thu tiền)")
    record ReceiptRequest(
            @Min(1) @Schema(examples = "1") int obligation,

            @Positive @Max(MOST) @Schema(examples = "200000")
            long amount,

            @NotNull @Schema(examples = "2017-01-10") LocalDate on,
            @Nullable UUID reverses) {}

    /**
     * Money that leaves the office's account, or the counter-entry of such a movement.
     *
     * @param kind to whom it goes
     * @param obligation number of the obligation that it was paid on
     * @param amount đồng; of a counter-entry the amount that it undoes
     * @param on day
     * @param reverses the movement that it undoes
     */
    @Schema(
            name = "RemittanceRequest",
            description = "Money paid out, remitted or deposited (chi trả, nộp ngân sách, gửi)")
    record RemittanceRequest(
            @NotNull RemittanceKind kind,
            @Min(1) @Schema(examples = "1") int obligation,

            @Positive @Max(MOST) @Schema(examples = "200000")
            long amount,

            @NotNull @Schema(examples = "2017-01-12") LocalDate on,
            @Nullable UUID reverses) {}

    /** To whom money goes. */
    enum RemittanceKind {
        /** chi trả cho người được thi hành án. */
        PAID_OUT,
        /** nộp ngân sách nhà nước. */
        REMITTED,
        /** gửi tiết kiệm, ký gửi. */
        DEPOSITED
    }
}

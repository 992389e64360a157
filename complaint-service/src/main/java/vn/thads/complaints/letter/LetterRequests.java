package vn.thads.complaints.letter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.FilingGround;
import vn.thads.platform.text.TextKey;

/** What callers send about letters. */
final class LetterRequests {
    private static final int MOST_SENDERS = 20;
    private static final int MOST_SIGNATORIES = 10_000;
    private static final int MOST_MATTERS = 5;

    private LetterRequests() {}

    /**
     * A letter to register.
     *
     * @param office office that received it
     * @param channel how it came
     * @param receivedOn day of receipt
     * @param senders who signed it, as far as they are named; none of an anonymous letter
     * @param signatories how many signed it
     * @param content what it says
     * @param caseReference number of the case, if it is about one
     * @param externalId number in the sender's system
     */
    @Schema(name = "LetterRequest", description = "Đơn vào sổ; a letter to register")
    public record LetterRequest(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") @Schema(examples = "709")
            String office,

            @NotNull LetterChannel channel,
            @NotNull @Schema(examples = "2017-02-06") LocalDate receivedOn,
            @NotNull @Size(max = MOST_SENDERS) List<@NotNull @Valid SenderRequest> senders,

            @Min(1) @Max(MOST_SIGNATORIES) @Schema(examples = "1")
            int signatories,

            @NotBlank @Size(max = 10_000) @Schema(examples = "Tôi khiếu nại quyết định kê biên nhà ở của gia đình tôi.")
            String content,

            @Nullable @Valid LetterCase caseReference,

            @Nullable @Size(min = 1, max = 100) @Schema(examples = "D-709-1")
            String externalId) {
        NewLetter toLetter() {
            return new NewLetter(
                    externalId,
                    office,
                    channel,
                    caseReference == null ? null : caseReference.toReference(),
                    text(senders, content),
                    signatories,
                    receivedOn);
        }
    }

    /**
     * Somebody who signed.
     *
     * @param name full name; left out if he did not give it
     * @param address address
     * @param represents whether he represents the others
     */
    @Schema(name = "SenderRequest", description = "Người gửi đơn; somebody who signed")
    public record SenderRequest(
            @Nullable @Size(min = 1, max = 200) @Schema(examples = "Nguyễn Văn Mẫu")
            String name,

            @Nullable @Size(min = 1, max = 500) @Schema(examples = "Ấp Mẫu, Châu Thành, Tây Ninh")
            String address,

            @Nullable @Schema(examples = "false") Boolean represents) {
        Sender toSender() {
            return new Sender(
                    name == null ? null : TextKey.nfc(name),
                    address == null ? null : TextKey.nfc(address),
                    Boolean.TRUE.equals(represents));
        }
    }

    /**
     * The number of a case.
     *
     * @param office office that issued it
     * @param book EX_OFFICIO or ON_REQUEST
     * @param year statistical year
     * @param number running number
     */
    @Schema(name = "LetterCase", description = "Số quyết định thi hành án; number of a case")
    public record LetterCase(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") @Schema(examples = "709")
            String office,

            @NotNull @Pattern(regexp = "EX_OFFICIO|ON_REQUEST") @Schema(examples = "EX_OFFICIO")
            String book,

            @Min(1990) @Max(2100) @Schema(examples = "2017") int year,
            @Min(1) @Schema(examples = "102") int number) {
        CaseReference toReference() {
            return new CaseReference(office, book, year, number);
        }
    }

    /**
     * A classification.
     *
     * @param classifiedOn the day
     * @param matters what the letter is: one matter or several
     */
    @Schema(name = "ClassificationRequest", description = "Phân loại đơn; what a letter is found to be")
    public record ClassificationRequest(
            @NotNull @Schema(examples = "2017-02-08") LocalDate classifiedOn,
            @NotEmpty @Size(max = MOST_MATTERS) List<@NotNull @Valid MatterRequest> matters) {
        List<MatterOrder> orders() {
            return matters.stream().map(MatterRequest::toOrder).toList();
        }
    }

    /**
     * One matter.
     *
     * @param kind COMPLAINT, DENUNCIATION, PETITION or PROTEST
     * @param stage stage of the act, A to D, of a complaint alone
     * @param instance 1 or 2; 1 if left out
     * @param officer staff code of whom it is about
     * @param procuracy the procuracy, of a protest alone
     */
    @Schema(name = "MatterRequest", description = "Vụ việc trong đơn; one matter of a letter")
    public record MatterRequest(
            @NotNull @Schema(examples = "COMPLAINT") MatterKind kind,

            @Nullable @Pattern(regexp = "[A-D]") @Schema(examples = "A")
            String stage,

            @Nullable @Min(1) @Max(2) @Schema(examples = "1")
            Integer instance,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{3,20}") @Schema(examples = "709-1")
            String officer,

            @Nullable @Size(min = 2, max = 200) String procuracy) {
        MatterOrder toOrder() {
            return new MatterOrder(kind, stage, instance == null ? 1 : instance, officer, procuracy);
        }
    }

    /**
     * An end without a matter.
     *
     * @param endedOn the day
     * @param how how
     * @param ground why, of a filed letter alone
     * @param forwardedTo to whom, of a forwarded letter alone
     * @param earlier the letter that it joins, of a linked letter alone
     */
    @Schema(
            name = "LetterEndingRequest",
            description = "Xử lý khác: lưu đơn, chuyển đơn, hướng dẫn, nhập đơn trùng; an end without a matter")
    public record LetterEndingRequest(
            @NotNull @Schema(examples = "2017-02-08") LocalDate endedOn,
            @NotNull @Schema(examples = "FILED") LetterEnding how,
            @Nullable @Schema(examples = "UNSIGNED") FilingGround ground,

            @Nullable @Size(min = 2, max = 200) String forwardedTo,
            @Nullable UUID earlier) {
        LetterEnd toEnd() {
            return new LetterEnd(how, ground, forwardedTo, earlier);
        }
    }

    /**
     * What the sender is asked to add.
     *
     * @param askedOn the day
     * @param missing what is missing
     */
    @Schema(name = "SupplementAskedRequest", description = "Yêu cầu bổ sung; what the sender must add")
    public record SupplementAskedRequest(
            @NotNull @Schema(examples = "2017-02-08") LocalDate askedOn,
            @NotEmpty @Size(max = 6) List<@NotNull MissingPart> missing) {}

    /**
     * The letter as it is now.
     *
     * @param receivedOn day on which the supplement came
     * @param senders who signed it
     * @param signatories how many signed it
     * @param content what it says now
     */
    @Schema(name = "SupplementRequest", description = "Đơn đã bổ sung; the letter as it is now")
    public record SupplementRequest(
            @NotNull @Schema(examples = "2017-02-15") LocalDate receivedOn,
            @NotNull @Size(max = MOST_SENDERS) List<@NotNull @Valid SenderRequest> senders,

            @Min(1) @Max(MOST_SIGNATORIES) @Schema(examples = "1")
            int signatories,

            @NotBlank @Size(max = 10_000) @Schema(examples = "Tôi khiếu nại quyết định kê biên số 5, kèm bản chụp.")
            String content) {
        LetterText toText() {
            return text(senders, content);
        }
    }

    private static LetterText text(List<SenderRequest> senders, String content) {
        return new LetterText(senders.stream().map(SenderRequest::toSender).toList(), TextKey.nfc(content));
    }
}

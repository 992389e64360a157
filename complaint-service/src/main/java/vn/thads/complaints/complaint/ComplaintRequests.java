package vn.thads.complaints.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.Competence;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.text.TextKey;

/** What callers send about complaints. */
final class ComplaintRequests {
    private ComplaintRequests() {}

    /**
     * A letter to register.
     *
     * @param office office whose decision or act it is about
     * @param kind complaint or denunciation
     * @param stage stage of the act, A to D; left out for a denunciation
     * @param instance 1 or 2
     * @param caseReference number of the case, if the letter is about one
     * @param officer staff code of the officer, if it is about one
     * @param complainant who complains
     * @param receivedOn day of receipt
     * @param externalId number in the sender's system
     * @param respondent whose decision or act it is about; an officer's if left out
     */
    @Schema(name = "ComplaintRequest", description = "A letter to register (đơn khiếu nại, tố cáo)")
    public record ComplaintRequest(
            @NotBlank @Pattern(regexp = "[0-9A-Za-z-]{2,10}") @Schema(examples = "709")
            String office,

            @NotNull ComplaintEvent.Kind kind,

            @Nullable @Pattern(regexp = "[A-D]") @Schema(examples = "A")
            String stage,

            @Min(1) @Max(2) @Schema(examples = "1") int instance,
            @Nullable @Valid CaseReferenceRequest caseReference,

            @Nullable @Pattern(regexp = "[0-9A-Za-z-]{3,20}") @Schema(examples = "709-1")
            String officer,

            @NotNull @Valid ComplainantRequest complainant,
            @NotNull @Schema(examples = "2017-02-06") LocalDate receivedOn,

            @Nullable @Size(min = 1, max = 100) @Schema(examples = "KN-709-1")
            String externalId,

            @Schema(examples = "OFFICER") Competence.@Nullable Respondent respondent) {
        Competence.Respondent respondentOrOfficer() {
            return respondent == null ? Competence.Respondent.OFFICER : respondent;
        }

        Registration toRegistration() {
            return new Registration(
                    externalId,
                    office,
                    kind,
                    stage,
                    instance,
                    caseReference == null ? null : caseReference.toReference(),
                    officer,
                    complainant.toComplainant(),
                    receivedOn);
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
    @Schema(name = "CaseReferenceRequest", description = "Number of a case (số quyết định thi hành án)")
    public record CaseReferenceRequest(
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
     * Who complains.
     *
     * @param name full name
     * @param address address
     */
    @Schema(name = "ComplainantRequest", description = "Who complains (người khiếu nại, tố cáo)")
    public record ComplainantRequest(
            @NotBlank @Size(max = 200) @Schema(examples = "Nguyễn Văn Mẫu")
            String name,

            @Nullable @Size(max = 500) @Schema(examples = "Ấp Mẫu, xã Thanh Điền, Châu Thành, Tây Ninh")
            String address) {
        Complainant toComplainant() {
            return new Complainant(TextKey.nfc(name), address == null ? null : TextKey.nfc(address));
        }
    }

    /**
     * An acceptance.
     *
     * @param acceptedOn the day
     */
    @Schema(name = "AcceptanceRequest", description = "An acceptance (thụ lý)")
    public record AcceptanceRequest(
            @NotNull @Schema(examples = "2017-02-08") LocalDate acceptedOn) {}

    /**
     * A decision.
     *
     * @param decidedOn the day
     * @param verdict what was found
     */
    @Schema(
            name = "ComplaintDecisionRequest",
            description = "A decision on a complaint (quyết định giải quyết khiếu nại)")
    public record DecisionRequest(
            @NotNull @Schema(examples = "2017-02-20") LocalDate decidedOn,
            @NotNull ComplaintEvent.Verdict verdict) {}

    /**
     * An end without a decision.
     *
     * @param endedOn the day
     * @param how how it ends
     */
    @Schema(name = "EndingRequest", description = "An end without a decision on the merits (kết thúc không giải quyết)")
    public record EndingRequest(
            @NotNull @Schema(examples = "2017-02-08") LocalDate endedOn,
            @NotNull Ending how) {}
}

package vn.thads.complaints.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.FilingGround;

/**
 * A letter as it is shown: without who wrote it and what it says.
 *
 * @param id the letter
 * @param externalId number in the sender's system, or null
 * @param office office that received it
 * @param year calendar year of its number
 * @param number its running number in the book of letters (sổ nhận đơn)
 * @param channel how it came
 * @param caseId the case, or null
 * @param caseReference number of the case as the letter gives it, or null
 * @param signatories how many signed it
 * @param representatives how many represent them
 * @param state where it stands
 * @param receivedOn day of receipt
 * @param askedOn day on which its sender was asked to add something, or null
 * @param classifyDueOn last day to classify it in time
 * @param dealtWithOn day on which it was classified or ended, or null
 * @param ended how it ended without a matter, or null
 * @param ground why it was filed, or null
 * @param forwardedTo to whom it was sent, or null
 * @param linkedTo the earlier letter that it joins, or null
 * @param matters what it turned out to be
 * @param version its version, as in the ETag
 */
@Schema(name = "Letter", description = "Đơn trong sổ nhận đơn; a letter, without who wrote it and what it says")
public record LetterView(
        UUID id,
        @Nullable String externalId,
        String office,
        int year,
        int number,
        LetterChannel channel,
        @Nullable UUID caseId,
        @Nullable CaseReference caseReference,
        int signatories,
        int representatives,
        LetterState state,
        LocalDate receivedOn,
        @Nullable LocalDate askedOn,
        LocalDate classifyDueOn,
        @Nullable LocalDate dealtWithOn,
        @Nullable LetterEnding ended,
        @Nullable FilingGround ground,
        @Nullable String forwardedTo,
        @Nullable UUID linkedTo,
        List<OpenedMatter> matters,
        long version) {
    static final String EXAMPLE = """
            {"id":"0199c1a2-7b1e-7c3d-9a10-2f6f1c0d4e70","office":"709","year":2017,"number":12,"channel":"POST","signatories":1,
            "representatives":0,"state":"RECEIVED","receivedOn":"2017-02-06","classifyDueOn":"2017-02-13","matters":[],
            "version":1}""";

    public LetterView {
        matters = List.copyOf(matters);
    }

    /**
     * A matter that a letter opened.
     *
     * @param kind what it is
     * @param id the complaint, denunciation, petition or protest
     */
    @Schema(name = "OpenedMatter", description = "Vụ việc mở từ đơn; a matter that a letter opened")
    public record OpenedMatter(MatterKind kind, UUID id) {}
}

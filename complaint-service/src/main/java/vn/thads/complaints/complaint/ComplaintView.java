package vn.thads.complaints.complaint;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.rules.Competence;
import vn.thads.events.ComplaintEvent;

/**
 * A complaint as it is shown: without who complains.
 *
 * @param id the complaint
 * @param externalId number in the sender's system, or null
 * @param office office whose decision or act it is about
 * @param kind complaint or denunciation
 * @param instance 1 or 2
 * @param stage stage of the act, A to D; null for a denunciation
 * @param caseId the case, or null
 * @param caseReference number of the case as the letter gives it, or null
 * @param officer staff code of the officer, or null
 * @param state where it stands
 * @param receivedOn day of receipt
 * @param acceptDueOn last day to accept it
 * @param acceptedOn day of acceptance, or null
 * @param dueOn last day to decide it in time, or null
 * @param decidedOn day of the decision, or null
 * @param verdict what was found, or null
 * @param endedOn day on which it ended otherwise, or null
 * @param ended how it ended otherwise, or null
 * @param respondent whose decision or act it is about: an officer's or the head's
 * @param first the first complaint, of a second one that was entered as such, or null
 * @param settling how the term to settle runs, or null before the acceptance
 * @param aftermath what became of the decision, or null
 * @param version its version, as in the ETag
 */
@Schema(name = "Complaint", description = "A complaint or denunciation (khiếu nại, tố cáo), without who complains")
public record ComplaintView(
        UUID id,
        @Nullable String externalId,
        String office,
        ComplaintEvent.Kind kind,
        int instance,
        @Nullable String stage,
        @Nullable UUID caseId,
        @Nullable CaseReference caseReference,
        @Nullable String officer,
        ComplaintState state,
        LocalDate receivedOn,
        LocalDate acceptDueOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        ComplaintEvent.@Nullable Verdict verdict,
        @Nullable LocalDate endedOn,
        @Nullable Ending ended,
        Competence.Respondent respondent,
        @Nullable UUID first,
        @Nullable SettlingView settling,
        @Nullable AftermathView aftermath,
        long version) {}

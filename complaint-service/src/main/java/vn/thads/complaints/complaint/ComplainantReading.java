package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.book.ReadingReason;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/**
 * Who complains, masked for those who do not need him, and who denounces: for the complaint inspector alone, with a reason (Luật Tố cáo:
 * bí mật người tố cáo). A reading in full is in the audit trail.
 */
@ApplicationScoped
class ComplainantReading {
    private static final Set<String> SEES_COMPLAINANT =
            Set.of("complaint-inspector", "office-head", "province-head", "clerk");
    private static final String SEES_DENOUNCER = "complaint-inspector";

    private final Complaints complaints;
    private final Audit audit;
    private final Access access;

    ComplainantReading(Complaints complaints, Audit audit, Access access) {
        this.complaints = complaints;
        this.audit = audit;
        this.access = access;
    }

    Complainant read(UUID id, @Nullable ReadingReason reason) {
        Complaint complaint = complaints.reachable(id);
        return switch (complaint.kind()) {
            case COMPLAINT ->
                access.caller().roles().stream().anyMatch(SEES_COMPLAINANT::contains)
                        ? inFull(complaint, reason)
                        : complaint.complainant().masked();
            case DENUNCIATION ->
                access.caller().hasRole(SEES_DENOUNCER)
                        ? inFull(complaint, needed(reason))
                        : new Complainant("…", null);
        };
    }

    private Complainant inFull(Complaint complaint, @Nullable ReadingReason reason) {
        Map<String, String> details = new HashMap<>();
        if (reason != null) {
            details.put("reason", reason.name());
        }
        audit.record("complainant.read", complaint.type(), complaint.id().toString(), complaint.office(), details);
        return complaint.complainant();
    }

    private static ReadingReason needed(@Nullable ReadingReason reason) {
        if (reason == null) {
            throw ProblemException.invalid("reason", "reason", Message.of("rule.reason"));
        }
        return reason;
    }
}

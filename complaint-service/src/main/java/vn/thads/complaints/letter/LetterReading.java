package vn.thads.complaints.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.thads.complaints.book.ReadingReason;
import vn.thads.complaints.clock.MatterKind;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/**
 * Who wrote a letter and what it says, for those who need it, with a reason that the auditor sees. Once a letter is known to denounce
 * somebody, the complaint inspector alone reads it (Luật Tố cáo: bí mật người tố cáo).
 */
@ApplicationScoped
class LetterReading {
    private static final String SEES_DENOUNCER = "complaint-inspector";

    private final Letters letters;
    private final LetterSql sql;
    private final Audit audit;
    private final Access access;

    LetterReading(Letters letters, LetterSql sql, Audit audit, Access access) {
        this.letters = letters;
        this.sql = sql;
        this.audit = audit;
        this.access = access;
    }

    LetterText read(UUID id, ReadingReason reason) {
        Letter letter = letters.reachable(id);
        if (denounces(id) && !access.caller().hasRole(SEES_DENOUNCER)) {
            throw new ProblemException(PlatformProblem.NOT_PERMITTED, Message.of("not-permitted.detail"));
        }
        audit.record("letter.read", letter.type(), id.toString(), letter.office(), Map.of("reason", reason.name()));
        return letter.text();
    }

    private boolean denounces(UUID id) {
        return sql.find(access.scope(), id).stream()
                .flatMap(view -> view.matters().stream())
                .anyMatch(matter -> matter.kind() == MatterKind.DENUNCIATION);
    }
}

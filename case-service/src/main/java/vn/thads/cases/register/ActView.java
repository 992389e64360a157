package vn.thads.cases.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.events.CaseState;

/**
 * An act as answered.
 *
 * @param id the act
 * @param kind what was done
 * @param on its day
 * @param result of a verification: what it showed
 * @param dueOn last day of the term that it starts: the voluntary term of a notice, the next verification of a verification
 * @param withdraws of a withdrawal: the act that it withdraws
 * @param reason of a withdrawal: why
 * @param recordedAt when the office knew it
 * @param recordedBy who recorded it: the subject of a token
 * @param stateAfter state of the case after it, in the answer to the act itself
 */
@Schema(name = "Act", description = "An act as recorded: notice, verification, minutes (hành vi, biên bản)")
public record ActView(
        UUID id,
        ActKind kind,
        LocalDate on,
        @Nullable VerificationResult result,
        @Nullable LocalDate dueOn,
        @Nullable UUID withdraws,
        @Nullable String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable CaseState stateAfter) {
    static ActView of(Act act, String recordedBy, CaseState stateAfter) {
        Act.Finding finding = act.finding();
        Act.Withdrawal withdrawal = act.withdrawal();
        return new ActView(
                act.id(),
                act.kind(),
                act.on(),
                finding == null ? null : finding.result(),
                act.dueOn(),
                withdrawal == null ? null : withdrawal.act(),
                withdrawal == null ? null : withdrawal.reason(),
                act.recordedAt(),
                recordedBy,
                stateAfter);
    }
}

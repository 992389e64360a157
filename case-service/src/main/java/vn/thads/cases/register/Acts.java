package vn.thads.cases.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.thads.cases.decision.RecordAct;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.storage.Ids;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Records acts (ghi nhận hành vi) on cases. */
@ApplicationScoped
class Acts {
    private final CaseRecord cases;

    Acts(CaseRecord cases) {
        this.cases = cases;
    }

    /**
     * An act just recorded.
     *
     * @param view the act
     * @param version version of the case by now
     */
    record Recorded(ActView view, Version version) {}

    Recorded record(UUID id, Version expected, ActRequest request) {
        refuseWrongFields(request);
        var recorded = cases.record(id, expected, opened -> command(opened, request));
        if (!(recorded.fact() instanceof Act act)) {
            throw new IllegalStateException("an act was ordered");
        }
        return new Recorded(
                ActView.of(act, recorded.by(), recorded.opened().folded().state()), recorded.version());
    }

    private static void refuseWrongFields(ActRequest request) {
        needs(request.kind() == ActKind.VERIFICATION, request.result() != null, "/result", "rule.result");
        needs(request.kind() == ActKind.WITHDRAWAL, request.withdraws() != null, "/withdraws", "rule.withdraws");
        needs(request.kind() == ActKind.WITHDRAWAL, request.reason() != null, "/reason", "rule.reason");
        if (request.prisonUntil() != null && request.result() == null) {
            throw ProblemException.invalid("/prisonUntil", "not-allowed", Message.of("rule.result"));
        }
    }

    /** A field that one kind needs and no other may have. */
    private static void needs(boolean isNeeded, boolean isGiven, String pointer, String message) {
        if (isNeeded != isGiven) {
            throw ProblemException.invalid(pointer, isNeeded ? "required" : "not-allowed", Message.of(message));
        }
    }

    private RecordAct command(CaseRecord.Opened opened, ActRequest request) {
        UUID withdraws = request.withdraws();
        String reason = request.reason();
        return new RecordAct(
                Ids.next(),
                request.kind(),
                request.on(),
                request.result() == null ? null : new Act.Finding(request.result(), request.prisonUntil()),
                withdraws == null || reason == null ? null : new Act.Withdrawal(withdraws, reason),
                cases.recording(opened));
    }
}

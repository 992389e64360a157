package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thads.cases.docket.EnforcementCase;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.legaltime.LegalTimeZone;
import vn.thads.legaltime.Regime;

/** Which day a fact may bear (ngày). */
final class Dates {
    private Dates() {}

    static Optional<Refusal> check(Rules rules, EnforcementCase enforcementCase, CaseCommand command) {
        LocalDate on = command.on();
        LocalDate decidedOn = enforcementCase.registration().decidedOn();
        if (on.isBefore(decidedOn)) {
            return refuse(
                    rules,
                    Guard.NOT_BEFORE_REGISTRATION,
                    on,
                    Map.of("on", on.toString(), "decidedOn", decidedOn.toString()));
        }
        if (enforcementCase.isBackDated(on) && !command.recording().mayBackDate()) {
            return refuse(rules, Guard.BACK_DATING_PERMITTED, on, Map.of("on", on.toString()));
        }
        return known(rules, on, command.recording());
    }

    /** Nothing is recorded before it happens, nor before the first law. */
    static Optional<Refusal> known(Rules rules, LocalDate on, Recording recording) {
        LocalDate recordedOn = LegalTimeZone.dayOf(recording.recordedAt());
        if (on.isAfter(recordedOn)) {
            return refuse(
                    rules, Guard.NOT_IN_FUTURE, on, Map.of("on", on.toString(), "recordedOn", recordedOn.toString()));
        }
        return Regime.find(on).isEmpty()
                ? refuse(rules, Guard.KNOWN_KEY, on, Map.of("missing", "regime", "on", on.toString()))
                : Optional.empty();
    }

    private static Optional<Refusal> refuse(Rules rules, Guard guard, LocalDate on, Map<String, String> details) {
        return Optional.of(Question.refusal(rules, guard, on, details));
    }
}

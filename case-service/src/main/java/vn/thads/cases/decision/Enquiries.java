package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.Act.Finding;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.cases.rules.Guard;
import vn.thads.cases.rules.Rules;
import vn.thads.events.CaseState;

/** What the verifications of a case say (xác minh): whether there are means, and how long there have been none. */
final class Enquiries {
    private static final Optional<Refusal> HOLDS = Optional.empty();

    private Enquiries() {}

    /** Minutes show means; for a case that was not enforceable, minutes since then. */
    static Optional<Refusal> meansVerified(Question q) {
        LocalDate since = notEnforceableSince(q);
        boolean verified =
                verifications(q, since).stream().anyMatch(act -> result(act) == VerificationResult.MEANS_FOUND);
        return verified
                ? HOLDS
                : q.refuse(
                        Guard.MEANS_VERIFIED, Map.of("missing", "VERIFICATION MEANS_FOUND", "since", since.toString()));
    }

    static Optional<Refusal> newInformation(Question q) {
        LocalDate since = notEnforceableSince(q);
        return acts(q, ActKind.NEW_INFORMATION, since).isEmpty()
                ? q.refuse(Guard.NEW_INFORMATION, Map.of("missing", "NEW_INFORMATION", "since", since.toString()))
                : HOLDS;
    }

    /** A year (two with much prison left or an unknown address), enough verifications, and nothing new. */
    static Optional<Refusal> separateBook(Guard guard, Question q) {
        LocalDate on = q.decision().on();
        LocalDate since = notEnforceableSince(q);
        List<Act> verifications = verifications(q, since);
        // the minutes that the decision itself rests on are not counted again
        List<Act> repeated =
                verifications.stream().filter(act -> act.on().isAfter(since)).toList();
        LocalDate waitEnds = hasLongWait(q, verifications)
                ? since.plusYears(
                        q.rules().parameter("SEPARATE_BOOK_LONG_WAIT", on).orElse(0))
                : Terms.lastDayByLawOf(on, "SEPARATE_BOOK_WAIT", since);
        if (!on.isAfter(waitEnds)) {
            return q.refuse(guard, Map.of("since", since.toString(), "waitEndsOn", waitEnds.toString()));
        }
        int required = q.rules().parameter("SEPARATE_BOOK_VERIFICATIONS", on).orElse(0);
        if (repeated.size() < required) {
            return q.refuse(
                    guard,
                    Map.of(
                            "missing", "VERIFICATION",
                            "verifications", String.valueOf(repeated.size()),
                            "required", String.valueOf(required)));
        }
        boolean isNew = !acts(q, ActKind.NEW_INFORMATION, since).isEmpty()
                || repeated.stream().anyMatch(act -> result(act) == VerificationResult.MEANS_FOUND);
        return isNew ? q.refuse(guard, Map.of("found", "NEW_INFORMATION", "since", since.toString())) : HOLDS;
    }

    /** The wait that a key names is over: the day after its last day, at the earliest. */
    static Optional<Refusal> waited(Guard guard, String key, Question q) {
        LocalDate since = notEnforceableSince(q);
        LocalDate waitEnds = Terms.lastDayByLawOf(q.decision().on(), key, since);
        return q.decision().on().isAfter(waitEnds)
                ? HOLDS
                : q.refuse(guard, Map.of("since", since.toString(), "waitEndsOn", waitEnds.toString()));
    }

    /** Whether the next verification may wait longer (phạt tù còn từ 02 năm hoặc không rõ địa chỉ). */
    static boolean isRare(Rules rules, Finding finding, LocalDate on) {
        LocalDate prisonUntil = finding.prisonUntil();
        return finding.result() == VerificationResult.ADDRESS_UNKNOWN
                || (prisonUntil != null
                        && rules.parameter("LONG_PRISON_LEFT", on)
                                .filter(years -> !prisonUntil.isBefore(on.plusYears(years)))
                                .isPresent());
    }

    private static boolean hasLongWait(Question q, List<Act> verifications) {
        boolean unknown = q.position().facts().stream()
                .anyMatch(fact -> fact instanceof Decision decision
                        && decision.kind().equals("NOT_YET_ENFORCEABLE")
                        && decision.on().equals(notEnforceableSince(q))
                        && decision.grounding().key().equals("ADDRESS_UNKNOWN"));
        return unknown
                || verifications.stream().anyMatch(act -> {
                    Finding finding = act.finding();
                    return finding != null && isRare(q.rules(), finding, act.on());
                });
    }

    private static LocalDate notEnforceableSince(Question q) {
        LocalDate since = q.enforcementCase().registration().decidedOn();
        for (int obligation : q.obligations()) {
            if (isWaiting(q.position().state(obligation))
                    && q.position().since(obligation).isAfter(since)) {
                since = q.position().since(obligation);
            }
        }
        return since;
    }

    private static boolean isWaiting(CaseState state) {
        return state == CaseState.NOT_ENFORCEABLE || state == CaseState.SEPARATE_BOOK;
    }

    private static List<Act> verifications(Question q, LocalDate since) {
        return acts(q, ActKind.VERIFICATION, since);
    }

    private static List<Act> acts(Question q, ActKind kind, LocalDate since) {
        return q.position().facts().stream()
                .filter(fact -> fact instanceof Act act
                        && act.kind() == kind
                        && !act.on().isBefore(since))
                .map(fact -> (Act) fact)
                .toList();
    }

    private static @Nullable VerificationResult result(Act act) {
        Finding finding = act.finding();
        return finding == null ? null : finding.result();
    }
}

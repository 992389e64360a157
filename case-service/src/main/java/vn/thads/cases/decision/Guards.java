package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.docket.CaseFact;
import vn.thads.cases.docket.Decision;
import vn.thads.cases.rules.Guard;
import vn.thads.events.Initiation;

/** What must hold before a decision is taken: one small question for each guard of the rule files. */
final class Guards {
    private static final Optional<Refusal> HOLDS = Optional.empty();
    private static final String PROTEST_AUTHORITY_REQUEST = "PROTEST_AUTHORITY_REQUEST";

    private Guards() {}

    static Optional<Refusal> check(Guard guard, Question q) {
        return switch (guard) {
            case GROUND_NOT_ENFORCEABLE,
                    GROUND_POSTPONEMENT,
                    GROUND_SUSPENSION,
                    GROUND_DISCONTINUATION,
                    GROUND_REFUSAL,
                    RECALL_GROUND -> ground(guard, q);
            case DATE_NOT_BEFORE_GROUND -> dateNotBeforeGround(q);
            case SIGNER_AUTHORISED -> Signing.check(q);
            case VOLUNTARY_TERM_OVER_OR_URGENT -> voluntaryTermOver(q);
            case MEANS_VERIFIED -> Enquiries.meansVerified(q);
            case NEW_INFORMATION -> Enquiries.newInformation(q);
            case POSTPONEMENT_ONCE_MAX_3_MONTHS -> postponementOnRequest(q);
            case GROUND_ENDED -> groundEnded(q);
            case SEPARATE_BOOK_1_YEAR -> Enquiries.separateBook(guard, q);
            case SEPARATE_BOOK_2_YEARS_EX_OFFICIO ->
                only(guard, Initiation.EX_OFFICIO, q).or(() -> Enquiries.waited(guard, "SEPARATE_BOOK_WAIT", q));
            case RETURN_2_YEARS_ON_REQUEST ->
                only(guard, Initiation.ON_REQUEST, q).or(() -> Enquiries.waited(guard, "RETURN_REQUEST_WAIT", q));
            case ON_REQUEST_ONLY -> only(guard, Initiation.ON_REQUEST, q);
            case ASSETS_ELSEWHERE, PROVINCE_TAKES_UP -> destination(guard, q);
            case OTHER_PROVINCE -> otherProvince(q);
            case COMPLAINT_PENDING, REVIEW_JUDGMENT_RECEIVED -> dated(guard, q);
            case ERROR_NOT_CHANGING_CONTENT -> Amounts.amended(q);
            case RELIEF_IS_A_PART -> Amounts.relieved(q);
            case OTHER_OFFICER -> otherOfficer(q);
            // checked where they select the row, when the case is registered, when an act is recorded, or by the
            // storage
            case RECALLS_ENFORCEMENT_DECISION,
                    RECALLS_OTHER_DECISION,
                    RECALL_OF_TERMINATING_DECISION,
                    RECALLABLE,
                    ENTRUSTMENT_FIRST,
                    WHOLE_CASE_ONLY,
                    JUDGMENT_RECEIVED,
                    WITHIN_LIMITATION,
                    NO_CONFLICT_OF_INTEREST,
                    NUMBER_UNIQUE,
                    NOTICE_VALID,
                    ALL_OBLIGATIONS_SETTLED,
                    NOT_BEFORE_REGISTRATION,
                    NOT_IN_FUTURE,
                    BACK_DATING_PERMITTED,
                    TERMINAL_STATE,
                    FROM_STATE,
                    MONEY_BALANCE,
                    LATER_FACTS_STAND,
                    OBLIGATIONS,
                    KNOWN_KEY,
                    ORIGIN,
                    ACT_FITS -> HOLDS;
        };
    }

    /** Whether a guard demands a ground of the rule files. */
    static boolean demandsGround(Guard guard) {
        return guard == Guard.GROUND_NOT_ENFORCEABLE
                || guard == Guard.GROUND_POSTPONEMENT
                || guard == Guard.GROUND_SUSPENSION
                || guard == Guard.GROUND_DISCONTINUATION
                || guard == Guard.RECALL_GROUND;
    }

    private static Optional<Refusal> ground(Guard guard, Question q) {
        String key = q.decision().grounding().key();
        String kind = q.decision().kind();
        LocalDate on = q.decision().on();
        if (q.rules().ground(kind, key, on).isPresent()) {
            return HOLDS;
        }
        return q.refuse(
                guard,
                Map.of(
                        "missing",
                        "ground",
                        "ground",
                        key,
                        "possible",
                        String.join(
                                ", ",
                                q.rules().grounds(kind, on).stream()
                                        .map(ground -> ground.key())
                                        .toList())));
    }

    private static Optional<Refusal> dateNotBeforeGround(Question q) {
        LocalDate groundOn = q.decision().grounding().groundOn();
        if (groundOn == null) {
            String trigger = Terms.trigger(q.decideBy(), q.decision().on());
            boolean termRuns = trigger.equals("GROUND_ARISEN") || trigger.equals(PROTEST_AUTHORITY_REQUEST);
            return termRuns ? q.refuse(Guard.DATE_NOT_BEFORE_GROUND, Map.of("missing", "groundOn")) : HOLDS;
        }
        if (groundOn.isAfter(q.decision().on())) {
            return q.refuse(
                    Guard.DATE_NOT_BEFORE_GROUND,
                    Map.of(
                            "groundOn",
                            groundOn.toString(),
                            "decidedOn",
                            q.decision().on().toString()));
        }
        return HOLDS;
    }

    private static Optional<Refusal> voluntaryTermOver(Question q) {
        for (int obligation : q.obligations()) {
            if (!q.position().isVoluntaryTermOver(obligation, q.decision().on())) {
                LocalDate lastDay = q.position().voluntaryTermEndsOn();
                return q.refuse(
                        Guard.VOLUNTARY_TERM_OVER_OR_URGENT,
                        lastDay == null
                                ? Map.of("missing", "NOTICE", "obligation", String.valueOf(obligation))
                                : Map.of("voluntaryTermEndsOn", lastDay.toString()));
            }
        }
        return HOLDS;
    }

    private static Optional<Refusal> postponementOnRequest(Question q) {
        LocalDate on = q.decision().on();
        Guard guard = Guard.POSTPONEMENT_ONCE_MAX_3_MONTHS;
        long earlier = q.position().facts().stream()
                .filter(fact -> fact instanceof Decision decision
                        && decision.kind().equals(q.decision().kind())
                        && decision.grounding().key().equals(PROTEST_AUTHORITY_REQUEST))
                .count();
        if (q.rules()
                .parameter("POSTPONEMENTS_ON_REQUEST", on)
                .filter(most -> earlier >= most)
                .isPresent()) {
            return q.refuse(guard, Map.of("earlierPostponements", String.valueOf(earlier)));
        }
        LocalDate latest = Terms.lastDay("POSTPONE_ON_REQUEST_MAX", on, on);
        LocalDate until = q.decision().particulars().until();
        if (until == null) {
            return q.refuse(guard, Map.of("missing", "until", "latest", latest.toString()));
        }
        if (until.isBefore(on) || until.isAfter(latest)) {
            return q.refuse(guard, Map.of("until", until.toString(), "latest", latest.toString()));
        }
        return HOLDS;
    }

    private static Optional<Refusal> groundEnded(Question q) {
        if (q.decision().grounding().groundOn() != null) {
            return HOLDS;
        }
        LocalDate until = latestUntil(q);
        if (until != null && q.decision().on().isAfter(until)) {
            return HOLDS;
        }
        return q.refuse(
                Guard.GROUND_ENDED,
                until == null
                        ? Map.of("missing", "groundOn")
                        : Map.of("missing", "groundOn", "termEndsOn", until.toString()));
    }

    private static @Nullable LocalDate latestUntil(Question q) {
        LocalDate until = null;
        for (CaseFact fact : q.position().facts()) {
            if (fact instanceof Decision decision && decision.particulars().until() != null) {
                until = decision.particulars().until();
            }
        }
        return until;
    }

    private static Optional<Refusal> only(Guard guard, Initiation initiation, Question q) {
        Initiation actual = q.enforcementCase().registration().admission().initiation();
        return actual == initiation
                ? HOLDS
                : q.refuse(guard, Map.of("initiation", actual.name(), "required", initiation.name()));
    }

    private static Optional<Refusal> destination(Guard guard, Question q) {
        String to = q.decision().particulars().toOffice();
        if (to == null) {
            return q.refuse(guard, Map.of("missing", "toOffice"));
        }
        String here = q.position().holder().office();
        return to.equals(here) ? q.refuse(guard, Map.of("toOffice", to, "office", here)) : HOLDS;
    }

    private static Optional<Refusal> otherProvince(Question q) {
        String to = q.decision().particulars().toOffice();
        if (to == null) {
            return q.refuse(Guard.OTHER_PROVINCE, Map.of("missing", "toOffice"));
        }
        LocalDate on = q.decision().on();
        String here = q.position().holder().office();
        Optional<String> there = q.provinces().provinceOf(to, on);
        // an office that the suite does not know lies outside its province
        return there.isPresent() && there.equals(q.provinces().provinceOf(here, on))
                ? q.refuse(Guard.OTHER_PROVINCE, Map.of("toOffice", to, "province", there.get()))
                : HOLDS;
    }

    private static Optional<Refusal> dated(Guard guard, Question q) {
        return q.decision().grounding().groundOn() == null ? q.refuse(guard, Map.of("missing", "groundOn")) : HOLDS;
    }

    private static Optional<Refusal> otherOfficer(Question q) {
        String officer = q.decision().particulars().newOfficer();
        if (officer == null) {
            return q.refuse(Guard.OTHER_OFFICER, Map.of("missing", "newOfficer"));
        }
        return officer.equals(q.position().holder().officer())
                ? q.refuse(Guard.OTHER_OFFICER, Map.of("newOfficer", officer))
                : HOLDS;
    }
}

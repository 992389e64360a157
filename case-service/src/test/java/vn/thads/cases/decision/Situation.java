package vn.thads.cases.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import vn.thads.cases.docket.ActKind;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.VerificationResult;
import vn.thads.events.CaseEvent.MovementKind;
import vn.thads.events.CaseState;

/**
 * A case of 1,000 đồng that stands in a state on a day, and has waited long enough for whatever waits.
 *
 * @param state the state
 * @param on the day
 * @param onRequest whether it was requested; else it is ex officio
 */
record Situation(CaseState state, LocalDate on, boolean onRequest) {
    static final long OWED = 1_000;
    private static final LocalDate LAST_DAY_OF_LEGACY = LocalDate.of(2015, 6, 30);
    private static final int YEARS_BEFORE = 4;

    /** The states that a case of that initiation can be in. */
    static Set<CaseState> possible(boolean onRequest) {
        Set<CaseState> states = EnumSet.allOf(CaseState.class);
        if (!onRequest) {
            states.remove(CaseState.RETURNED);
        }
        return states;
    }

    Story story() {
        LocalDate eve = on.minusDays(1);
        return switch (state) {
            case DECIDED -> decided();
            case VOLUNTARY -> decided().notice(on.toString());
            case VERIFYING -> verifying();
            case ENFORCING -> enforcing();
            case POSTPONED -> verifying().take("POSTPONEMENT", text(eve), "ILLNESS", text(eve));
            case SUSPENDED -> verifying().take("SUSPENSION_NOTICE", text(eve), "PROTEST", text(eve));
            case PAUSED_COMPLAINT -> verifying().takeDated("PAUSE_FOR_COMPLAINT", text(eve), text(eve));
            case NOT_ENFORCEABLE -> notEnforceable();
            case SEPARATE_BOOK -> notEnforceable().take("TRANSFER_TO_SEPARATE_BOOK", text(eve));
            case ENTRUSTED ->
                verifying()
                        .takeDated(
                                "ENTRUSTMENT",
                                text(eve),
                                text(eve),
                                Particulars.none().to("79"));
            case TAKEN_UP ->
                verifying()
                        .takeDated(
                                "TAKING_UP",
                                text(eve),
                                text(eve),
                                Particulars.none().to("72-00"));
            case RECALLED -> recalled(eve);
            case DISCONTINUED -> verifying().take("DISCONTINUATION", text(eve), "AGREEMENT", text(eve));
            case RETURNED -> returned(eve);
            case DONE ->
                verifying()
                        .pays(MovementKind.RECEIVED, OWED, text(eve))
                        .pays(MovementKind.REMITTED, OWED, text(eve))
                        .does(ActKind.COMPLETION, text(eve));
        };
    }

    private static String text(LocalDate day) {
        return day.toString();
    }

    private LocalDate start() {
        return on.minusYears(YEARS_BEFORE);
    }

    private Story decided() {
        Story story = onRequest
                ? Story.onRequest().owing("MONEY_CIVIL", OWED)
                : Story.exOfficio().owing("MONEY_FEE", OWED);
        return story.decidedOn(text(start()));
    }

    private Story verifying() {
        return decided().does(ActKind.URGENCY, text(start()));
    }

    private Story enforcing() {
        return verifying().verification(text(start()), VerificationResult.MEANS_FOUND);
    }

    private Story notEnforceable() {
        return verifying()
                .take("NOT_YET_ENFORCEABLE", text(start()), "NO_MEANS", text(start()))
                .verification(text(start().plusDays(200)), VerificationResult.NO_MEANS)
                .verification(text(start().plusDays(400)), VerificationResult.NO_MEANS);
    }

    private Story recalled(LocalDate eve) {
        Story story = verifying();
        return story.take(
                "RECALL",
                text(eve),
                "WRONG_COMPETENCE",
                text(eve),
                Particulars.none().recalling(story.now().registration().decisionId()));
    }

    /** Until 30 June 2015 and again from 1 July 2026; a case that was returned then is so still. */
    private Story returned(LocalDate eve) {
        if (on.isAfter(LocalDate.of(2026, 6, 30))) {
            return notEnforceable().takeDated("RETURN_OF_REQUEST", text(on), text(on));
        }
        LocalDate day = eve.isBefore(LAST_DAY_OF_LEGACY) ? eve : LAST_DAY_OF_LEGACY;
        return new Situation(CaseState.VERIFYING, day, true)
                .story()
                .takeDated("RETURN_OF_REQUEST_LEGACY", text(day), text(day));
    }
}

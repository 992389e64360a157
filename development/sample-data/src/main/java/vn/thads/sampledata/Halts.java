package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;

/** How a case stands still for a while (T11 to T15, T22). */
final class Halts {
    private final CaseInHand hand;
    private final Plot plot;
    private final Dice dice;
    private final Endings endings;
    private boolean postponedOnRequest;

    Halts(CaseInHand hand, Endings endings) {
        this.hand = hand;
        this.plot = hand.plot();
        this.dice = hand.dice();
        this.endings = endings;
    }

    /** T11, T12. */
    void postpone() {
        LocalDate groundOn = plot.today();
        if (!postponedOnRequest && dice.chance(0.08)) {
            postponedOnRequest = true;
            postponeUntil("PROTEST_AUTHORITY_REQUEST", groundOn, plot.today().plusDays(dice.between(30, 80)));
        } else if (plot.afterWorkdays(hand.inTime(0.9))) {
            postponeUntil(postponementGround(), groundOn, plot.today().plusDays(dice.between(30, 240)));
        }
    }

    String postponementGround() {
        return dice.one(List.of("ILLNESS", "AGREEMENT", "ASSET_DISPUTE", "EXPLANATION", "RECIPIENT_ABSENT", "UNSOLD"));
    }

    void postponeUntil(String ground, LocalDate groundOn, LocalDate until) {
        plot.decide("POSTPONEMENT", ground, groundOn, List.of(), Plot.Extra.until(until));
        resumeAfter(until, "TERM_EXPIRED", 0.12);
    }

    /** T13, T14, T22. */
    void suspend() {
        suspend(plot.today().plusDays(dice.between(60, 330)));
    }

    void suspend(LocalDate end) {
        boolean protest = dice.chance(0.55);
        LocalDate groundOn = plot.today();
        if (!plot.afterWorkdays(hand.inTime(1))) {
            return;
        }
        plot.decide(
                protest ? "SUSPENSION_NOTICE" : "SUSPENSION",
                protest ? "PROTEST" : "BANKRUPTCY_PETITION",
                groundOn,
                List.of());
        if (!protest) {
            resumeAfter(end, "GROUND_ENDED", 0.3);
            return;
        }
        if (!plot.to(end)) {
            return;
        }
        LocalDate reviewed = plot.today();
        if (!plot.afterWorkdays(hand.inTime(0.95))) {
            return;
        }
        switch (dice.weighted(0.55, 0.30, 0.15)) {
            case 0 -> plot.decide("RESUMPTION", "REVIEW_KEPT", reviewed, List.of());
            case 1 -> {
                plot.decide("DISCONTINUATION", "REVIEW_ANNULLED", reviewed, List.of());
                hand.close();
            }
            default -> plot.decide("RESUMPTION", "REVIEW_CHANGED", reviewed, List.of());
        }
    }

    /** T15. */
    void pauseForComplaint() {
        plot.decide("PAUSE_FOR_COMPLAINT", "", plot.today(), List.of());
        if (plot.after(dice.between(12, 40))) {
            plot.decide("RESUMPTION", "GROUND_ENDED", plot.today(), List.of());
        }
    }

    private void resumeAfter(LocalDate until, String ground, double endsInstead) {
        if (!plot.to(until.plusDays(1))) {
            return;
        }
        LocalDate ended = plot.today();
        if (!plot.afterWorkdays(hand.inTime(0.85))) {
            return;
        }
        if (dice.chance(endsInstead)) {
            endings.discontinueNow(ended);
        } else {
            plot.decide("RESUMPTION", ground, ended, List.of());
        }
    }
}

package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;
import vn.thads.legaltime.Deadlines;

/** How a case waits while its debtor has no means (T6 to T9). */
final class Waiting {
    private static final int WAIT_BEFORE_BOOK_DAYS = 370;

    private final CaseInHand hand;
    private final Plot plot;
    private final Dice dice;
    private final Endings endings;
    private String notEnforceable = "";
    private LocalDate verifiedOn = LocalDate.MIN;
    private String verifiedResult = "";

    Waiting(CaseInHand hand, Endings endings) {
        this.hand = hand;
        this.plot = hand.plot();
        this.dice = hand.dice();
        this.endings = endings;
    }

    /** T6: verification minutes without means, then the decision. */
    void loseMeans(boolean addressUnknown) {
        if (hand.isOver()) {
            return;
        }
        verify(addressUnknown ? "ADDRESS_UNKNOWN" : "NO_MEANS");
        LocalDate ground = plot.today();
        if (plot.afterWorkdays(hand.inTime(0.9))) {
            notEnforceable = plot.decide("NOT_YET_ENFORCEABLE", verifiedResult, ground, List.of());
        }
    }

    boolean addressUnknown() {
        return dice.chance(0.12);
    }

    /** Everything that happens to a case that is not enforceable; true when it went to the separate book. */
    boolean waitForMeans() {
        LocalDate since = plot.today();
        int verifications = 0;
        if (!plot.today().isBefore(Year.FIRST) && hand.rare(0.006)) {
            recallOfNotEnforceable();
            return false;
        }
        while (!hand.isOver()) {
            LocalDate from = plot.today().isBefore(Year.FIRST) ? Year.FIRST : plot.today();
            LocalDate resume = from.plusDays(dice.waitDays(0.28 * hand.setting().pace()));
            LocalDate discontinue = from.plusDays(dice.waitDays(0.05));
            LocalDate verify = nextVerification();
            LocalDate book = LocalDate.MAX;
            if (verifications >= 2 && !hand.hadNews() && !verifiedResult.equals("ADDRESS_UNKNOWN")) {
                LocalDate earliest = since.plusDays(WAIT_BEFORE_BOOK_DAYS);
                book = (earliest.isBefore(from) ? from : earliest).plusDays(dice.waitDays(0.45));
            }
            if (verify.isBefore(resume) && verify.isBefore(discontinue) && verify.isBefore(book)) {
                if (plot.to(verify)) {
                    verify(verifiedResult);
                    verifications++;
                }
            } else if (book.isBefore(resume) && book.isBefore(discontinue)) {
                if (plot.to(book)) {
                    plot.decide("TRANSFER_TO_SEPARATE_BOOK", "", null, List.of());
                    return true;
                }
            } else if (discontinue.isBefore(resume)) {
                if (plot.to(discontinue)) {
                    endings.discontinue(false);
                }
            } else {
                if (plot.to(resume)) {
                    foundAgain();
                }
                return false;
            }
        }
        return false;
    }

    /** Verifies without means on a day before the year: what the opening of a case needs. */
    void verify(String result) {
        plot.act("VERIFICATION", result);
        verifiedOn = plot.today();
        verifiedResult = result;
    }

    LocalDate nextVerification() {
        if (verifiedOn.equals(LocalDate.MIN)) {
            return LocalDate.MAX;
        }
        String key = verifiedResult.equals("ADDRESS_UNKNOWN") ? "REVERIFY_PRISON_OR_UNKNOWN" : "REVERIFY";
        LocalDate due = Deadlines.inForce().term(key, verifiedOn).lastDay(verifiedOn);
        if (dice.chance(0.84)) {
            return due.minusDays(dice.between(4, 30));
        }
        return dice.chance(0.6) ? due.plusDays(dice.between(5, 60)) : LocalDate.MAX;
    }

    /** T7, T9: new information, verified, resumed. */
    void foundAgain() {
        if (plot.over()) {
            return;
        }
        hand.hearNews();
        plot.act("NEW_INFORMATION", "");
        if (!plot.after(dice.between(2, 8))) {
            return;
        }
        plot.act("VERIFICATION", "MEANS_FOUND");
        LocalDate ground = plot.today();
        if (plot.afterWorkdays(hand.inTime(0.9))) {
            plot.decide("RESUMPTION", "NEW_MEANS", ground, List.of());
        }
    }

    /** The decision falls, the case is verified again and goes on. */
    private void recallOfNotEnforceable() {
        if (!plot.after(dice.between(6, 30))) {
            return;
        }
        plot.decide("RECALL", "GROUND_GONE", plot.today(), List.of(), Plot.Extra.recalls(notEnforceable));
        if (plot.after(dice.between(1, 5))) {
            plot.act("VERIFICATION", "MEANS_FOUND");
        }
    }
}

package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import vn.thads.legaltime.Deadlines;

/**
 * The life of one case, by the transitions of the law page §3A.2: what may follow, how long it takes, how often it happens.
 *
 * <p>Written so that every history is lawful: an act stands before the step that rests on it, a decision on or after its ground, all
 * money is settled before the completion minutes, a year and two verifications lie before the separate book.
 */
final class Life {
    /** How much is settled in each month, January first: little around Tet, most before the year ends. */
    private static final double[] SEASON = {0.42, 0.38, 0.75, 0.85, 1.0, 1.15, 1.3, 1.55, 1.75, 0.38, 0.42, 0.50};

    private static final double BEST_SEASON = 1.75;

    private final CaseInHand hand;
    private final Plot plot;
    private final Dice dice;
    private final Setting setting;
    private final Endings endings;
    private final Halts halts;
    private final Waiting waiting;
    private final Changes changes;

    Life(CaseInHand hand) {
        this.hand = hand;
        this.plot = hand.plot();
        this.dice = hand.dice();
        this.setting = hand.setting();
        this.endings = new Endings(hand);
        this.halts = new Halts(hand, endings);
        this.waiting = new Waiting(hand, endings);
        this.changes = new Changes(hand, endings);
    }

    boolean isOver() {
        return hand.isOver();
    }

    double shareWithoutMeans() {
        return setting.temper().withoutMeans();
    }

    Endings endings() {
        return endings;
    }

    Halts halts() {
        return halts;
    }

    Waiting waiting() {
        return waiting;
    }

    /** T3: the notice, and with {@code mayEnd} what is paid within the voluntary term. */
    void begin(boolean mayEnd) {
        if (mayEnd && hand.rare(0.003)) {
            endings.recallOfEnforcement();
            return;
        }
        if (!plot.afterWorkdays(dice.chance(0.92) ? dice.between(1, 3) : dice.between(4, 8))) {
            return;
        }
        plot.act("NOTICE", "");
        LocalDate termEnd =
                Deadlines.inForce().term("VOLUNTARY_TERM", plot.today()).lastDay(plot.today());
        if (mayEnd && dice.chance(setting.temper().voluntary())) {
            if (plot.to(plot.today().plusDays(dice.between(1, 9)))) {
                endings.settle(1);
            }
            return;
        }
        if (hand.rare(0.002)) {
            if (!plot.after(dice.between(1, 4))) {
                return;
            }
            plot.act("URGENCY", "");
            plot.after(dice.between(1, 3));
            return;
        }
        plot.to(termEnd.plusDays(dice.between(1, 12)));
    }

    /** T5: verification minutes that show means. */
    void findMeans() {
        if (!hand.isOver()) {
            plot.act("VERIFICATION", "MEANS_FOUND");
        }
    }

    /** Everything that happens to an enforceable case until the end. */
    void enforce() {
        while (!hand.isOver()) {
            double hurry = setting.pace();
            Temper temper = setting.temper();
            double several = hand.openObligations().size() > 1 ? setting.rarity() : 0;
            double untouched = hand.purse().untouched() ? 1 : 0;
            double[] rates = {
                temper.settles() * hurry * BEST_SEASON,
                temper.paysPart() * hurry * BEST_SEASON,
                temper.losesMeans(),
                temper.discontinued() * hurry,
                0.055 * setting.rarity(),
                0.015 * setting.rarity(),
                0.005 * setting.rarity(),
                0.040,
                setting.ofProvince() ? 0 : 0.006 * setting.rarity(),
                0.03 * untouched,
                0.012 * setting.rarity(),
                0.20 * several,
                0.08,
            };
            if (!plot.after(dice.waitDays(Arrays.stream(rates).sum()))) {
                return;
            }
            int what = dice.weighted(rates);
            if (what <= 1 && !dice.chance(SEASON[plot.today().getMonthValue() - 1] / BEST_SEASON)) {
                continue;
            }
            switch (what) {
                case 0 -> endings.settle(dice.chance(0.35) ? 2 : 1);
                case 1 -> endings.payPart();
                case 2 -> {
                    waiting.loseMeans(waiting.addressUnknown());
                    waitForMeans();
                }
                case 3 -> endings.discontinue(true);
                case 4 -> halts.postpone();
                case 5 -> halts.suspend();
                case 6 -> halts.pauseForComplaint();
                case 7 -> endings.entrust(List.of());
                case 8 -> endings.takeUp();
                case 9 -> changes.reassign();
                case 10 -> changes.changeAmount();
                case 11 -> changes.somethingAboutAPart();
                default -> changes.sideDecision();
            }
        }
    }

    /** While there are no means; a case that goes to the separate book rests there. */
    void waitForMeans() {
        if (waiting.waitForMeans()) {
            rest();
        }
    }

    /** In the separate book: most stay, few come back, fewer still end there. */
    void rest() {
        if (!plot.after(dice.waitDays(0.05 * setting.rarity()))) {
            return;
        }
        if (dice.chance(0.25)) {
            endings.discontinue(false);
        } else {
            waiting.foundAgain();
            enforce();
        }
    }
}

package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;

/** How a case ends (T16, T17, T19, T20, T21), and how an end is undone. */
final class Endings {
    private final CaseInHand hand;
    private final Plot plot;
    private final Dice dice;
    private final Setting setting;
    private final Purse purse;

    Endings(CaseInHand hand) {
        this.hand = hand;
        this.plot = hand.plot();
        this.dice = hand.dice();
        this.setting = hand.setting();
        this.purse = hand.purse();
    }

    /** T16, and now and then its recall: then the case stands where it stood. */
    void discontinue(boolean mayBeRecalled) {
        LocalDate ground = plot.today();
        if (!plot.afterWorkdays(hand.inTime(0.93))) {
            return;
        }
        String decision = discontinueNow(ground);
        if (mayBeRecalled && hand.rare(0.012)) {
            recallOfDiscontinuation(decision, dice.between(8, 40));
        }
    }

    String discontinueNow(LocalDate ground) {
        hand.close();
        String why = setting.temper().obligations().getFirst().equals("MONEY_FEE") && dice.chance(0.6)
                ? "EXEMPTION"
                : dice.chance(0.85) ? "AGREEMENT" : dice.one(List.of("DEBTOR_DEAD", "CREDITOR_DEAD", "DISSOLVED"));
        return plot.decide("DISCONTINUATION", why, ground, List.of());
    }

    void recallOfDiscontinuation(String decision, int daysLater) {
        if (plot.after(daysLater)) {
            plot.decide("RECALL", "ERROR_CHANGING_CONTENT", plot.today(), List.of(), Plot.Extra.recalls(decision));
            hand.reopen();
        }
    }

    void entrust(List<Integer> part) {
        LocalDate ground = plot.today();
        if (!plot.afterWorkdays(hand.inTime(0.93))) {
            return;
        }
        String to = dice.one(setting.otherProvinces());
        plot.decide("ENTRUSTMENT", "", ground, part, Plot.Extra.toOffice(to));
        if (part.isEmpty()) {
            hand.close();
        } else {
            part.forEach(hand::isGone);
        }
    }

    void takeUp() {
        plot.decide("TAKING_UP", "", plot.today(), List.of(), Plot.Extra.toOffice(setting.provinceDocket()));
        hand.close();
    }

    /** T20 of the enforcement decision itself, before anything rests on it. */
    void recallOfEnforcement() {
        if (plot.after(dice.between(3, 30))) {
            plot.decide("RECALL", "WRONG_COMPETENCE", plot.today(), List.of(), Plot.Extra.recalls("d0"));
            hand.close();
        }
    }

    /** T21: pays everything in so many instalments, then the completion minutes; now and then they are withdrawn and made again. */
    void settle(int instalments) {
        for (int left = instalments; left > 1; left--) {
            if (!purse.payPart(plot, dice) || !plot.after(dice.between(10, 60))) {
                return;
            }
        }
        if (!purse.payAll(plot, dice, hand.rare(0.006)) || !plot.after(dice.between(0, 4))) {
            return;
        }
        String minutes = plot.act("COMPLETION", "");
        if (hand.rare(0.004)) {
            if (!plot.after(dice.between(5, 25))) {
                return;
            }
            plot.act("WITHDRAWAL", "", minutes, "Biên bản ghi nhầm hồ sơ");
            if (!plot.after(dice.between(10, 40))) {
                return;
            }
            plot.act("COMPLETION", "");
        }
        hand.close();
    }

    /** Now and then money is entered in the books weeks late, after a verification that took place later. */
    void payPart() {
        if (!hand.rare(0.03) || plot.today().isAfter(Year.LAST.minusDays(70))) {
            purse.payPart(plot, dice);
            return;
        }
        plot.writeOn(plot.today().plusDays(dice.between(48, 60)));
        if (purse.payPart(plot, dice) && plot.after(dice.between(2, 6))) {
            plot.verifyMeanwhile();
        }
        plot.writeAtOnce();
    }
}

package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;

/** What changes in a case that goes on: its officer, its amounts, a part of it, decisions that move no state. */
final class Changes {
    private final CaseInHand hand;
    private final Plot plot;
    private final Dice dice;
    private final Purse purse;
    private final Endings endings;

    Changes(CaseInHand hand, Endings endings) {
        this.hand = hand;
        this.plot = hand.plot();
        this.dice = hand.dice();
        this.purse = hand.purse();
        this.endings = endings;
    }

    /** Only while no đồng of this year is settled: a hand-over moves what stands, and then all of it stands. */
    void reassign() {
        hand.setting().colleagues().another(hand.officer(), plot.today(), dice).ifPresent(other -> {
            hand.handTo(other);
            plot.decide("REASSIGNMENT", "", null, List.of(), Plot.Extra.newOfficer(other));
        });
    }

    void changeAmount() {
        List<Integer> open = hand.openObligations();
        if (!hand.setting().temper().isMoney() || open.isEmpty()) {
            return;
        }
        int obligation = open.getFirst();
        long rest = purse.rest(obligation);
        if (rest >= 2_000_000 && dice.chance(0.4)) {
            long relief = Math.max(1, rest / 5_000) * 1_000;
            purse.reduce(obligation, relief);
            plot.decide("DUTY_RELIEF", "", plot.today(), List.of(obligation), Plot.Extra.amount(obligation, relief));
        } else if (rest > 0) {
            long owed = purse.recognise(obligation, Math.max(1, rest / 12_000) * 1_000);
            plot.decide(
                    "AMENDMENT",
                    "AMOUNT_RECOGNISED",
                    plot.today(),
                    List.of(obligation),
                    Plot.Extra.amount(obligation, owed));
        }
    }

    void somethingAboutAPart() {
        List<Integer> open = hand.openObligations();
        List<Integer> part = List.of(open.getLast());
        LocalDate ground = plot.today();
        switch (dice.weighted(0.3, 0.3, 0.2, 0.2)) {
            case 0 -> {
                plot.act("VERIFICATION", "NO_MEANS");
                if (plot.afterWorkdays(hand.inTime(1))) {
                    plot.decide("NOT_YET_ENFORCEABLE", "NO_MEANS", ground, part);
                    if (plot.after(dice.between(60, 200))) {
                        hand.hearNews();
                        plot.act("NEW_INFORMATION", "");
                        plot.act("VERIFICATION", "MEANS_FOUND");
                        plot.decide("RESUMPTION", "NEW_MEANS", plot.today(), part);
                    }
                }
            }
            case 1 -> {
                LocalDate until = ground.plusDays(dice.between(30, 120));
                plot.decide("POSTPONEMENT", "AGREEMENT", ground, part, Plot.Extra.until(until));
                if (plot.to(until.plusDays(dice.between(1, 4)))) {
                    plot.decide("RESUMPTION", "TERM_EXPIRED", until.plusDays(1), part);
                }
            }
            case 2 -> {
                plot.decide("DISCONTINUATION", "AGREEMENT", ground, part);
                part.forEach(hand::isGone);
            }
            default -> endings.entrust(part);
        }
    }

    void sideDecision() {
        LocalDate ground = plot.today();
        switch (dice.weighted(0.5, 0.35, 0.15)) {
            case 0 -> plot.decide("COERCION_DEDUCT_INCOME", "", null, List.of());
            case 1 -> plot.decide("COERCION_SEIZE_AND_SELL", "", null, List.of());
            default ->
                plot.decide(
                        "ASSET_ENTRUSTMENT",
                        "",
                        ground,
                        List.of(),
                        Plot.Extra.toOffice(dice.one(hand.setting().otherProvinces())));
        }
    }
}

package vn.thads.sampledata;

import java.util.List;
import java.util.stream.IntStream;

/** One case while its story is told: what is known of it between two steps. */
final class CaseInHand {
    private final Plot plot;
    private final Dice dice;
    private final Setting setting;
    private final Purse purse;
    private final boolean[] gone;
    private String officer;
    private boolean hadNews;
    private boolean closed;

    CaseInHand(Plot plot, Dice dice, Setting setting, Purse purse) {
        this.plot = plot;
        this.dice = dice;
        this.setting = setting;
        this.purse = purse;
        this.gone = new boolean[purse.count()];
        this.officer = setting.officer();
    }

    Plot plot() {
        return plot;
    }

    Dice dice() {
        return dice;
    }

    Setting setting() {
        return setting;
    }

    Purse purse() {
        return purse;
    }

    String officer() {
        return officer;
    }

    void handTo(String other) {
        officer = other;
    }

    /** Whether there ever was new information on means. */
    boolean hadNews() {
        return hadNews;
    }

    void hearNews() {
        hadNews = true;
    }

    /** Whether the case or the simulation has ended. */
    boolean isOver() {
        return closed || plot.over();
    }

    void close() {
        closed = true;
    }

    void reopen() {
        closed = false;
    }

    List<Integer> openObligations() {
        return IntStream.rangeClosed(1, gone.length)
                .filter(number -> !gone[number - 1])
                .boxed()
                .toList();
    }

    void isGone(int number) {
        gone[number - 1] = true;
        purse.forget(number);
    }

    boolean rare(double probability) {
        return dice.chance(probability * setting.rarity());
    }

    /** Working days until a decision that is due in five. */
    int inTime(double probability) {
        return dice.chance(probability) ? dice.between(0, 4) : dice.between(7, 16);
    }
}

package vn.thads.sampledata;

import java.util.ArrayList;
import java.util.List;

/** What each obligation of a case still owes, and how it is paid: received first, then remitted, paid out or deposited. */
final class Purse {
    private final long[] owed;
    private final long[] rest;
    private final boolean[] toState;
    private boolean untouched = true;

    Purse(List<Story.Obligation> obligations, List<Story.Party> parties) {
        owed = new long[obligations.size()];
        rest = new long[obligations.size()];
        toState = new boolean[obligations.size()];
        for (Story.Obligation obligation : obligations) {
            int i = obligation.number() - 1;
            owed[i] = obligation.amount();
            rest[i] = obligation.amount();
            toState[i] = parties.stream()
                    .anyMatch(party -> party.kind().equals("STATE")
                            && obligation.creditors().contains(party.ref()));
        }
    }

    int count() {
        return owed.length;
    }

    long rest(int obligation) {
        return rest[obligation - 1];
    }

    /** Whether nothing of this year's money has moved yet. */
    boolean untouched() {
        return untouched;
    }

    /** On 1 October every flow begins at zero. */
    void newYear() {
        untouched = true;
    }

    void reduce(int obligation, long amount) {
        untouched = false;
        rest[obligation - 1] -= amount;
    }

    /** More is owed than the judgment said; answers what is owed now. */
    long recognise(int obligation, long more) {
        untouched = false;
        rest[obligation - 1] += more;
        owed[obligation - 1] += more;
        return owed[obligation - 1];
    }

    /** An obligation that ended without being paid. */
    void forget(int obligation) {
        untouched = false;
        rest[obligation - 1] = 0;
    }

    /** A part of what is open is paid; false if the simulation ended before the money went on. */
    boolean payPart(Plot plot, Dice dice) {
        for (int number = 1; number <= rest.length; number++) {
            long open = rest[number - 1];
            if (open >= 10_000) {
                long part = Math.max(1, (long) (open * (0.08 + 0.4 * dice.fraction()) / 1000)) * 1000;
                untouched = false;
                receive(plot, number, part);
                return payOut(plot, dice, List.of(new Held(number, part)), false);
            }
        }
        return true;
    }

    /** Everything that is open is paid; false if the simulation ended before the money went on. */
    boolean payAll(Plot plot, Dice dice, boolean withMistake) {
        List<Held> held = new ArrayList<>();
        boolean receiptMistaken = withMistake && dice.chance(0.5);
        for (int number = 1; number <= rest.length; number++) {
            long open = rest[number - 1];
            if (open > 0) {
                untouched = false;
                String receipt = receive(plot, number, open);
                if (receiptMistaken) {
                    if (!plot.after(dice.between(1, 3))) {
                        return false;
                    }
                    plot.move("RECEIVED", number, open, receipt);
                    plot.move("RECEIVED", number, open, "");
                    receiptMistaken = false;
                }
                held.add(new Held(number, open));
            }
        }
        return held.isEmpty() || payOut(plot, dice, held, withMistake && dice.chance(0.7));
    }

    /** Money that the office holds for an obligation. */
    private record Held(int obligation, long amount) {}

    private String receive(Plot plot, int obligation, long amount) {
        rest[obligation - 1] -= amount;
        return plot.move("RECEIVED", obligation, amount, "");
    }

    private boolean payOut(Plot plot, Dice dice, List<Held> held, boolean withMistake) {
        if (!plot.after(dice.chance(0.93) ? dice.between(0, 8) : dice.between(13, 30))) {
            return false;
        }
        boolean mistaken = withMistake;
        for (Held money : held) {
            String kind = toState[money.obligation() - 1] ? "REMITTED" : dice.chance(0.03) ? "DEPOSITED" : "PAID_OUT";
            String paid = plot.move(kind, money.obligation(), money.amount(), "");
            if (mistaken) {
                mistaken = false;
                if (!plot.after(dice.between(3, 12))) {
                    return false;
                }
                plot.move(kind, money.obligation(), money.amount(), paid);
                if (!plot.after(dice.between(0, 3))) {
                    return false;
                }
                plot.move(kind, money.obligation(), money.amount(), "");
            }
        }
        return true;
    }
}

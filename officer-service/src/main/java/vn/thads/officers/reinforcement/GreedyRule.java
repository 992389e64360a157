package vn.thads.officers.reinforcement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a head would do by hand, again and again: to the office with the heaviest load goes an officer of the office with the lightest
 * load from which somebody may come, as long as that helps. The measure that the solver has to beat.
 */
final class GreedyRule {
    private final Roster roster;
    private final Map<Station, Long> capacities = new HashMap<>();
    private final Map<Station, Integer> sent = new HashMap<>();
    private final Map<Station, Integer> sentSeniors = new HashMap<>();
    private int moves;

    private GreedyRule(Roster roster) {
        this.roster = roster;
        roster.stations().forEach(station -> capacities.put(station, (long) station.standing()));
        roster.movers().forEach(mover -> capacities.merge(mover.station(), (long) mover.capacity(), Long::sum));
        roster.movers().stream().filter(Mover::isSent).forEach(this::count);
    }

    static void apply(Roster roster) {
        GreedyRule rule = new GreedyRule(roster);
        boolean mayHelp = true;
        while (mayHelp && rule.moves < roster.mostMoves().count()) {
            mayHelp = rule.sendOne();
        }
    }

    private boolean sendOne() {
        List<Station> heaviest = roster.stations().stream()
                .sorted(Comparator.comparingDouble(this::load).reversed())
                .toList();
        for (Station to : heaviest) {
            Optional<Mover> mover = roster.movers().stream()
                    .filter(one -> !one.isSent()
                            && !one.isPinned()
                            && !one.home().equals(to)
                            && one.reachable().contains(to)
                            && mayLeave(one))
                    .filter(one -> helps(one, to))
                    .min(Comparator.<Mover>comparingDouble(one -> load(one.home()))
                            .thenComparing(Mover::officer));
            if (mover.isPresent()) {
                Mover one = mover.get();
                capacities.merge(one.home(), (long) -one.capacity(), Long::sum);
                capacities.merge(to, (long) one.capacity(), Long::sum);
                one.send(to);
                count(one);
                return true;
            }
        }
        return false;
    }

    private void count(Mover mover) {
        moves++;
        sent.merge(mover.home(), 1, Integer::sum);
        sentSeniors.merge(mover.home(), mover.isSenior() ? 1 : 0, Integer::sum);
    }

    private double load(Station station) {
        return (double) station.weight() / Math.max(1, capacity(station));
    }

    private long capacity(Station station) {
        return capacities.getOrDefault(station, 0L);
    }

    private boolean mayLeave(Mover mover) {
        Station home = mover.home();
        return sent.getOrDefault(home, 0) < home.mayLose()
                && (!mover.isSenior() || sentSeniors.getOrDefault(home, 0) < home.mayLoseSeniors());
    }

    private boolean helps(Mover mover, Station to) {
        Station home = mover.home();
        long there = capacity(to);
        long here = capacity(home);
        long before = to.burden(there) + home.burden(here);
        mover.send(to);
        long cost = mover.moveCost();
        mover.send(home);
        return to.burden(there + mover.capacity()) + home.burden(here - mover.capacity()) + cost < before;
    }
}

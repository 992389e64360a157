package vn.thads.officers.reinforcement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.thads.officers.reinforcement.Roster.MostMoves;
import vn.thads.officers.reinforcement.Station.Place;

/** Invented offices with unequal loads, and what a plan for them is worth, counted without the solver. */
final class Rosters {
    private Rosters() {}

    static Roster any(long seed, int offices, int officers, int mostMoves) {
        var random = new Random(seed);
        List<Station> stations = new ArrayList<>();
        long weight = 0;
        for (int i = 0; i < offices; i++) {
            // a few offices have most of the cases, as in the nation
            long cases = 200 + (long) (Math.pow(random.nextDouble(), 3) * 4000);
            weight += cases * 100;
            stations.add(new Station(
                    "S" + i,
                    "P" + i / 10,
                    cases * 100,
                    25 + random.nextInt(100),
                    1 + random.nextInt(3),
                    random.nextInt(2),
                    new Place(10 + random.nextDouble() * 2, 105 + random.nextDouble() * 2)));
        }
        MoveCost cost = MoveCost.of(weight, officers * 100L + offices * 75L, 10, 10);
        List<Mover> movers = new ArrayList<>();
        for (int i = 0; i < officers; i++) {
            Station home = stations.get(random.nextInt(offices));
            List<Station> reachable = new ArrayList<>(List.of(home));
            stations.stream()
                    .filter(other -> !other.equals(home) && home.kilometresTo(other) <= 120 && random.nextInt(4) > 0)
                    .forEach(reachable::add);
            boolean isSenior = random.nextInt(3) == 0;
            movers.add(new Mover("O" + i, isSenior ? 115 : 100, isSenior, reachable, cost));
        }
        return new Roster(stations, movers, new MostMoves(mostMoves));
    }

    /** The same question, everybody at home. */
    static Roster again(Roster roster) {
        roster.movers().forEach(mover -> mover.send(mover.home()));
        return roster;
    }

    static long burden(Roster roster) {
        return roster.stations().stream()
                        .mapToLong(station -> station.burden(roster.capacity(station)))
                        .sum()
                + roster.movers().stream().mapToLong(Mover::moveCost).sum();
    }

    static boolean keepsHardRules(Roster roster) {
        Map<Station, Integer> sent = new HashMap<>();
        Map<Station, Integer> seniors = new HashMap<>();
        int moves = 0;
        for (Mover mover : roster.movers()) {
            if (!mover.reachable().contains(mover.station())) {
                return false;
            }
            if (!mover.station().equals(mover.home())) {
                moves++;
                sent.merge(mover.home(), 1, Integer::sum);
                seniors.merge(mover.home(), mover.isSenior() ? 1 : 0, Integer::sum);
            }
        }
        return moves <= roster.mostMoves().count()
                && sent.entrySet().stream()
                        .allMatch(one -> one.getValue() <= one.getKey().mayLose())
                && seniors.entrySet().stream()
                        .allMatch(one -> one.getValue() <= one.getKey().mayLoseSeniors());
    }

    /** The least burden of all that keeps the hard rules, by trying everything. */
    static long optimum(Roster roster) {
        return optimum(roster, 0);
    }

    private static long optimum(Roster roster, int next) {
        if (next == roster.movers().size()) {
            return keepsHardRules(roster) ? burden(roster) : Long.MAX_VALUE;
        }
        Mover mover = roster.movers().get(next);
        long best = Long.MAX_VALUE;
        for (Station station : mover.reachable()) {
            mover.send(station);
            best = Math.min(best, optimum(roster, next + 1));
        }
        mover.send(mover.home());
        return best;
    }
}

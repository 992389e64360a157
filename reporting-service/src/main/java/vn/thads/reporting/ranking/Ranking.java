package vn.thads.reporting.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thads.reporting.indicator.Fraction;
import vn.thads.reporting.indicator.IndicatorValue.Measured;
import vn.thads.reporting.indicator.Input;
import vn.thads.reporting.indicator.Median;
import vn.thads.reporting.ranking.PeerGroups.PeerGroup;
import vn.thads.reporting.ranking.Place.Peers;
import vn.thads.reporting.scoring.Candidate;
import vn.thads.reporting.scoring.Criterion;
import vn.thads.reporting.scoring.FunctionRule;
import vn.thads.reporting.scoring.Score;
import vn.thads.reporting.scoring.Scorer;
import vn.thads.reporting.scoring.Volume;

/**
 * Offices side by side (xếp hạng): a pure function of a frozen snapshot, so that the same inputs give the same bytes.
 *
 * <p>Places go by the published total, then by the tie-breaks of the profile; the code only orders the display.
 */
final class Ranking {
    private static final int LEAST_PEERS = 3;

    private final Scorer scorer;
    private final List<Place> places;
    private final Map<String, Map<String, Fraction>> peerMedians;

    private Ranking(Scorer scorer, List<Place> places, Map<String, Map<String, Fraction>> peerMedians) {
        this.scorer = scorer;
        this.places = places;
        this.peerMedians = peerMedians;
    }

    /** Scores and places every candidate. */
    static Ranking of(Scorer scorer, List<Candidate> candidates) {
        Map<String, Volume> volumes = volumes(candidates, Input.ACCEPTED_CASES, Input.ACCEPTED_MONEY);
        Map<String, Volume> averages = volumes(candidates, Input.AVERAGE_ACCEPTED_CASES, Input.AVERAGE_ACCEPTED_MONEY);
        List<Score> first = scores(scorer, candidates, volumes, Map.of());
        Map<String, PeerGroup> groups = groups(first);
        Map<String, Map<String, Fraction>> medians = peerMedians(scorer, first, groups);
        List<Score> scores = medians.isEmpty() ? first : scores(scorer, candidates, volumes, medians);

        var order = new ScoreOrder(scorer.profile());
        List<Score> ranked = scores.stream().filter(Score::isRanked).toList();
        Map<String, Integer> ranks = CompetitionRanks.of(ranked, order, Ranking::office);
        Map<PeerGroup, List<Score>> byGroup = ranked.stream()
                .collect(groupingBy(it -> groups.getOrDefault(it.candidate().office(), PeerGroup.LARGE)));
        var peerRanks = new HashMap<String, Integer>();
        byGroup.values().stream()
                .filter(peers -> peers.size() >= LEAST_PEERS)
                .forEach(peers -> peerRanks.putAll(CompetitionRanks.of(peers, order, Ranking::office)));

        List<Place> places = scores.stream()
                .map(score -> {
                    String office = score.candidate().office();
                    PeerGroup group = groups.getOrDefault(office, PeerGroup.SMALL);
                    var peers = new Peers(
                            group, byGroup.getOrDefault(group, List.of()).size(), optional(peerRanks.get(office)));
                    return new Place(
                            score,
                            optional(ranks.get(office)),
                            volumes.getOrDefault(office, Volume.UNKNOWN),
                            averages.getOrDefault(office, Volume.UNKNOWN),
                            peers);
                })
                .sorted(Comparator.<Place>comparingInt(it -> it.rank().orElse(Integer.MAX_VALUE))
                        .thenComparing(Place::office))
                .toList();
        return new Ranking(scorer, places, medians);
    }

    /** Every office, in the order of places; those without one at the end. */
    List<Place> places() {
        return places;
    }

    /** What it was scored with. */
    Scorer scorer() {
        return scorer;
    }

    /** How many offices have a place: the n of k/n. */
    int ranked() {
        return (int) places.stream().filter(it -> it.rank().isPresent()).count();
    }

    /** Whether a fallback of the profile stands in for a target that nobody set. */
    boolean usesDefaultTarget() {
        return places.stream()
                .flatMap(it -> it.score().criteria().stream())
                .anyMatch(it -> it.target() != null && it.target().isDefault());
    }

    /** The place of an office. */
    Optional<Place> place(String office) {
        return places.stream().filter(it -> it.office().equals(office)).findFirst();
    }

    /** The score of an office with other figures, everybody else held constant. */
    Score rescored(Place place, Candidate changed) {
        return scorer.score(changed, place.volume(), peerMedians.getOrDefault(place.office(), Map.of()));
    }

    private static List<Score> scores(
            Scorer scorer,
            List<Candidate> candidates,
            Map<String, Volume> volumes,
            Map<String, Map<String, Fraction>> medians) {
        return candidates.stream()
                .map(it -> scorer.score(
                        it,
                        volumes.getOrDefault(it.office(), Volume.UNKNOWN),
                        medians.getOrDefault(it.office(), Map.of())))
                .toList();
    }

    /** Places by volume have no tie-breaks; offices whose volume is not known are left out of n. */
    private static Map<String, Volume> volumes(List<Candidate> candidates, Input cases, Input money) {
        Map<String, Integer> byCases = volumeRanks(candidates, cases);
        Map<String, Integer> byMoney = volumeRanks(candidates, money);
        return candidates.stream()
                .collect(toMap(
                        Candidate::office,
                        it -> new Volume(
                                byCases.size(),
                                optional(byCases.get(it.office())),
                                optional(byMoney.get(it.office())))));
    }

    private static Map<String, Integer> volumeRanks(List<Candidate> candidates, Input input) {
        Map<String, Fraction> known = known(candidates, input);
        return CompetitionRanks.of(
                List.copyOf(known.keySet()),
                Comparator.comparing((String office) -> known.getOrDefault(office, Fraction.ZERO))
                        .reversed(),
                Function.identity());
    }

    private static Map<String, Fraction> known(List<Candidate> candidates, Input input) {
        var known = new HashMap<String, Fraction>();
        for (Candidate candidate : candidates) {
            candidate.figures().amount(input).ifPresent(amount -> known.put(candidate.office(), amount));
        }
        return known;
    }

    private static Map<String, PeerGroup> groups(List<Score> scores) {
        List<Candidate> ranked =
                scores.stream().filter(Score::isRanked).map(Score::candidate).toList();
        return PeerGroups.of(known(ranked, Input.ACCEPTED_CASES));
    }

    /** By office, the medians of its group; of all offices where the group is too small. Empty when no criterion compares. */
    private static Map<String, Map<String, Fraction>> peerMedians(
            Scorer scorer, List<Score> scores, Map<String, PeerGroup> groups) {
        List<Criterion> comparing = scorer.profile().criteria().stream()
                .filter(it -> it.fn() instanceof FunctionRule.LinearUpPeer)
                .toList();
        var medians = new HashMap<String, Map<String, Fraction>>();
        if (comparing.isEmpty()) {
            return medians;
        }
        List<Score> ranked = scores.stream().filter(Score::isRanked).toList();
        for (Score score : scores) {
            List<Score> peers = ranked.stream()
                    .filter(it -> groups.get(it.candidate().office())
                            == groups.get(score.candidate().office()))
                    .toList();
            List<Score> compared = peers.size() < LEAST_PEERS ? ranked : peers;
            var ofOffice = new HashMap<String, Fraction>();
            comparing.forEach(criterion -> Median.of(values(compared, criterion))
                    .filter(median -> !median.isZero())
                    .ifPresent(median -> ofOffice.put(criterion.code(), median)));
            medians.put(score.candidate().office(), ofOffice);
        }
        return medians;
    }

    private static List<Fraction> values(List<Score> scores, Criterion criterion) {
        var values = new ArrayList<Fraction>();
        for (Score score : scores) {
            if (criterion.indicator().of(score.candidate().figures()) instanceof Measured measured) {
                values.add(measured.exact());
            }
        }
        return values;
    }

    private static String office(Score score) {
        return score.candidate().office();
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}

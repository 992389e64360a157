package vn.thads.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import vn.thads.reporting.ledger.Period;
import vn.thads.reporting.ledger.SimulatedLedger;

/** Looks at any moment whether the ledger shows what the clients have told, no more and no less. */
final class Judge {
    private static final List<String> ORIGIN = List.of("carriedOver", "newlyAccepted");
    private static final List<String> OUTSIDE = List.of("separateBook");
    private static final int FIRST_YEAR = 2015;
    private static final int YEARS = 9;

    private final List<Story> stories;
    private final SimulatedOffice office;
    private final SimulatedLedger ledger;
    private final SplittableRandom random;
    private final List<Shown> shown = new ArrayList<>();

    /** A form as it was shown when nothing was under way. */
    private record Shown(Period period, Instant knownAt, Set<UUID> cases, Map<String, Long> cells) {}

    Judge(List<Story> stories, SimulatedOffice office, SimulatedLedger ledger, SplittableRandom random) {
        this.stories = stories;
        this.office = office;
        this.ledger = ledger;
        this.random = random;
    }

    void look(Instant now) {
        Period period = anyPeriod();
        compare(period, now, now);
        compare(period, anyInstantBefore(now), now);
        if (office.isIdle() && isUpToDate()) {
            Set<UUID> cases = office.casesKnown();
            shown.add(new Shown(period, now, cases, ledger.cellsOf(cases, period, now)));
        }
        for (Shown earlier : shown) {
            // what an import with its own instants brings later is another case; of those known then, nothing changes
            Map<String, Long> cells = ledger.cellsOf(earlier.cases(), earlier.period(), earlier.knownAt());
            check(
                    cells.equals(earlier.cells()),
                    "what was shown at an instant is another now:",
                    earlier.knownAt(),
                    earlier.cells(),
                    cells);
        }
    }

    void lookAtTheEnd(Instant now) {
        for (Story story : stories) {
            UUID caseId = story.caseId();
            int told = story.requests().size();
            check(office.truth(caseId).size() == told, "not every request was done of case", caseId);
            check(office.version(caseId) == told, "too many or too few events of case", caseId, office.version(caseId));
            check(
                    ledger.sequence(caseId) == told,
                    "too many or too few events applied of case",
                    caseId,
                    ledger.sequence(caseId));
        }
        compare(anyPeriod(), now, now);
        compare(anyPeriod(), now, now);
        look(now);
    }

    private void compare(Period period, Instant knownAt, Instant now) {
        var counted = new TreeMap<String, Long>();
        for (Story story : stories) {
            long applied = ledger.sequence(story.caseId());
            List<List<CountByHand.Told>> truth = office.truth(story.caseId());
            check(
                    applied <= truth.size(),
                    "more events applied than told of case",
                    story.caseId(),
                    applied,
                    truth.size());
            List<CountByHand.Told> told = truth.subList(0, (int) applied).stream()
                    .flatMap(List::stream)
                    .toList();
            CountByHand.count(CountByHand.known(told, knownAt), period.start(), period.cutOff(), counted);
        }
        counted.values().removeIf(cell -> cell == 0);
        Map<String, Long> cells = ledger.cells(period, knownAt, now);
        check(
                cells.equals(counted),
                "cells of a period known at an instant, and what was told:",
                period,
                knownAt,
                cells,
                counted);
        identity(cells);
    }

    /** Identity (3) of the law page §4.4 at every officer: what is to be enforced stands somewhere. */
    private static void identity(Map<String, Long> cells) {
        var sums = new TreeMap<String, Long>();
        cells.forEach((cell, amount) -> {
            int at = cell.lastIndexOf(' ');
            String column = cell.substring(at + 1);
            if (!OUTSIDE.contains(column)) {
                sums.merge(cell.substring(0, at), ORIGIN.contains(column) ? amount : -amount, Long::sum);
            }
        });
        sums.forEach((row, sum) -> check(sum == 0, "origin and standing differ:", row, sum));
    }

    private boolean isUpToDate() {
        return stories.stream().allMatch(story -> ledger.sequence(story.caseId()) == office.version(story.caseId()));
    }

    private Period anyPeriod() {
        return Period.of(FIRST_YEAR + random.nextInt(YEARS), 1 + random.nextInt(Period.WHOLE_YEAR));
    }

    private Instant anyInstantBefore(Instant now) {
        int days = random.nextBoolean() ? 60 : 9 * 365;
        return now.minus(Duration.ofHours(random.nextInt(24 * days)));
    }

    private static void check(boolean holds, String broken, Object... values) {
        if (!holds) {
            throw new AssertionError(broken + " " + Arrays.toString(values));
        }
    }
}

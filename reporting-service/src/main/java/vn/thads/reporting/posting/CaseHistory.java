package vn.thads.reporting.posting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thads.events.Change;
import vn.thads.events.Standing;

/**
 * The dated history of a case (việc) as known at an instant: how it stood from each day on.
 *
 * @param standings the standings in order; empty before the registration is known
 */
public record CaseHistory(List<Standing> standings) {
    /** A case of which nothing is known yet. */
    public static final CaseHistory UNKNOWN = new CaseHistory(List.of());

    public CaseHistory {
        standings = List.copyOf(standings);
        for (int i = 1; i < standings.size(); i++) {
            if (standings.get(i).on().isBefore(standings.get(i - 1).on())) {
                throw new IllegalArgumentException("standing of %s after one of %s"
                        .formatted(standings.get(i).on(), standings.get(i - 1).on()));
            }
        }
    }

    /** The history as known once a fact told its change. */
    public CaseHistory with(Change change) {
        if (!change.movesSomething()) {
            return this;
        }
        var known =
                new ArrayList<Standing>(standings.size() + change.standings().size());
        for (Standing standing : standings) {
            if (standing.on().isBefore(change.from())) {
                known.add(standing);
            }
        }
        known.addAll(change.standings());
        return new CaseHistory(known);
    }

    /** Whether a change only adds standings after the last known one, so that nothing told before is replaced. */
    boolean isContinuedBy(Change change) {
        return standings.isEmpty() || lastDay().isBefore(change.from());
    }

    private LocalDate lastDay() {
        return standings.getLast().on();
    }
}

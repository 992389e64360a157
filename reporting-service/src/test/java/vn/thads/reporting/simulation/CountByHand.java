package vn.thads.reporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.thads.events.CaseState;
import vn.thads.events.Change;
import vn.thads.events.ObligationStanding;
import vn.thads.events.Standing;

/**
 * The oracle: counts the cells of a form case by case and đồng by đồng, each đồng a thing of its own that goes from column to column.
 *
 * <p>Slow and plain on purpose, and without a class of the service: what both get wrong, both must have got wrong by themselves.
 */
public final class CountByHand {
    private CountByHand() {}

    /**
     * What was told of a case.
     *
     * @param change what it changed
     * @param knownAt when the office says that it knew it
     */
    public record Told(Change change, Instant knownAt) {}

    /** How a case stood as known at an instant: later tellings replace the days from theirs on, and knowledge only grows. */
    public static List<Standing> known(List<Told> story, Instant at) {
        var standings = new ArrayList<Standing>();
        Instant latest = Instant.MIN;
        for (Told told : story) {
            latest = told.knownAt().isAfter(latest) ? told.knownAt() : latest;
            if (latest.isAfter(at)) {
                break;
            }
            if (!told.change().standings().isEmpty()) {
                standings.removeIf(
                        standing -> !standing.on().isBefore(told.change().from()));
                standings.addAll(told.change().standings());
            }
        }
        return standings;
    }

    /**
     * Adds a case to the rows of a form.
     *
     * @param standings how it stood
     * @param start 1 October of the year
     * @param cutOff last day counted
     * @param rows what is counted, by {@link #cell}; cells of 0 may be left in
     */
    public static void count(List<Standing> standings, LocalDate start, LocalDate cutOff, Map<String, Long> rows) {
        var theCase = new Things("CASES");
        var money = new TreeMap<Integer, Things>();
        for (Standing standing : standings) {
            if (standing.on().isAfter(cutOff)) {
                break;
            }
            int year = yearOf(standing.on());
            String holder = standing.office() + "/" + standing.officer();
            theCase.stand(year, holder, Map.of(columnOfCase(standing), 1L));
            for (ObligationStanding obligation : standing.obligations()) {
                money.computeIfAbsent(obligation.number(), number -> new Things("MONEY"));
            }
            money.forEach((number, things) -> things.stand(year, holder, amounts(standing, number)));
        }
        int year = yearOf(start);
        theCase.addTo(year, rows);
        money.values().forEach(things -> things.addTo(year, rows));
    }

    /** Name of a cell. */
    public static String cell(String holder, String dimension, String column) {
        return holder + " " + dimension + " " + column;
    }

    private static int yearOf(LocalDate day) {
        return day.getMonthValue() >= 10 ? day.getYear() + 1 : day.getYear();
    }

    private static Map<String, Long> amounts(Standing standing, int number) {
        var amounts = new TreeMap<String, Long>();
        for (ObligationStanding obligation : standing.obligations()) {
            if (obligation.number() == number) {
                amounts.merge("completed", obligation.settled(), Long::sum);
                amounts.merge("reduced", obligation.reduced(), Long::sum);
                long rest = obligation.owed() - obligation.settled() - obligation.reduced();
                amounts.merge(column(obligation.state()), rest, Long::sum);
            }
        }
        return amounts;
    }

    /** A remainder that is entrusted after a part was done counts as completed (law page §4.3-2). */
    private static String columnOfCase(Standing standing) {
        boolean partlyDone =
                standing.obligations().stream().anyMatch(it -> it.settled() > 0 || it.state() == CaseState.DONE);
        return standing.state() == CaseState.ENTRUSTED && partlyDone ? "completed" : column(standing.state());
    }

    private static String column(CaseState state) {
        return switch (state) {
            case DECIDED, VOLUNTARY, VERIFYING, ENFORCING -> "enforcing";
            case POSTPONED -> "postponed";
            case SUSPENDED -> "suspended";
            case PAUSED_COMPLAINT -> "pausedForComplaint";
            case NOT_ENFORCEABLE -> "notEnforceable";
            case SEPARATE_BOOK -> "separateBook";
            case ENTRUSTED -> "entrusted";
            case TAKEN_UP, RECALLED, RETURNED -> "withdrawnOrRecalled";
            case DISCONTINUED -> "discontinued";
            case DONE -> "completed";
        };
    }
}

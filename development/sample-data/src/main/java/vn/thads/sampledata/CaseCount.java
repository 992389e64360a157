package vn.thads.sampledata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Counts one case, and its money, at the end of a period that began on 1 October. */
final class CaseCount {
    private CaseCount() {}

    /**
     * What one case adds to a row.
     *
     * @param officer who holds it at the end of the period
     * @param openEnforceable whether it is enforceable and open then
     */
    record Counted(String officer, Figures cases, Figures money, boolean openEnforceable) {}

    /** The case at a cut-off, if it was registered by then. */
    static Optional<Counted> at(LocalDate cutOff, List<Replay.Standing> standings) {
        List<Replay.Standing> past =
                standings.stream().filter(s -> s.on().isBefore(Year.FIRST)).toList();
        List<Replay.Standing> year = standings.stream()
                .filter(s -> !s.on().isBefore(Year.FIRST) && !s.on().isAfter(cutOff))
                .toList();
        if (past.isEmpty() && year.isEmpty()) {
            return Optional.empty();
        }
        Replay.Standing last = year.isEmpty() ? past.getLast() : year.getLast();
        Figures cases = new Figures();
        Figures money = new Figures();
        Origin origin = Origin.ofCase(past, year);
        if (last.where() == Replay.Where.SEPARATE_BOOK) {
            cases.add(Column.SEPARATE_BOOK, 1);
        }
        cases.add(Column.CARRIED_OVER, origin.carriedOver());
        cases.add(Column.NEWLY_ACCEPTED, origin.newlyAccepted());
        Column column = column(last.where(), last.lines().stream().anyMatch(line -> line.settled() > 0));
        boolean counts = origin.carriedOver() + origin.newlyAccepted() > 0;
        if (counts) {
            cases.add(column, 1);
        }
        for (int i = 0; i < last.lines().size(); i++) {
            money.add(Origin.ofMoney(past, year, i));
        }
        if (!cases.balances() || !money.balances()) {
            throw new IllegalStateException("the two sides differ: " + standings);
        }
        return Optional.of(new Counted(last.officer(), cases, money, counts && isOpenEnforceable(column)));
    }

    static boolean isOpenEnforceable(Column column) {
        return switch (column) {
            case ENFORCING, POSTPONED, SUSPENDED, PAUSED_FOR_COMPLAINT, OTHER -> true;
            case CARRIED_OVER,
                    NEWLY_ACCEPTED,
                    ENTRUSTED,
                    WITHDRAWN_OR_RECALLED,
                    COMPLETED,
                    DISCONTINUED,
                    REDUCED,
                    NOT_ENFORCEABLE,
                    SEPARATE_BOOK -> false;
        };
    }

    /** The column of a state; a remainder that is entrusted after a part was done leaves the case completed (law page §4.3-2). */
    static Column column(Replay.Where where, boolean partlyDone) {
        return switch (where) {
            case ENFORCING -> Column.ENFORCING;
            case POSTPONED -> Column.POSTPONED;
            case SUSPENDED -> Column.SUSPENDED;
            case PAUSED -> Column.PAUSED_FOR_COMPLAINT;
            case NOT_ENFORCEABLE -> Column.NOT_ENFORCEABLE;
            case SEPARATE_BOOK -> Column.SEPARATE_BOOK;
            case DONE -> Column.COMPLETED;
            case DISCONTINUED -> Column.DISCONTINUED;
            case ENTRUSTED -> partlyDone ? Column.COMPLETED : Column.ENTRUSTED;
            case TAKEN_UP, RECALLED -> Column.WITHDRAWN_OR_RECALLED;
        };
    }
}

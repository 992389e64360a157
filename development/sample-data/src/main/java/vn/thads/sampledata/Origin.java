package vn.thads.sampledata;

import java.util.List;
import vn.thads.sampledata.Replay.Line;
import vn.thads.sampledata.Replay.Standing;
import vn.thads.sampledata.Replay.Where;

/**
 * Where what is counted came from: carried over from last year or newly accepted in this one.
 *
 * <p>The separate book takes a case off its origin; coming back, it is newly accepted; so is what an earlier year had ended and a
 * recall opened again.
 */
record Origin(long carriedOver, long newlyAccepted) {
    static Origin ofCase(List<Standing> past, List<Standing> year) {
        boolean carried = false;
        boolean accepted = false;
        Where before = past.isEmpty() ? null : past.getLast().where();
        if (before != null) {
            carried = before.isOpen() && before != Where.SEPARATE_BOOK;
        }
        for (Standing standing : year) {
            Where now = standing.where();
            if (now == Where.SEPARATE_BOOK) {
                carried = false;
                accepted = false;
            } else if (before == null || before == Where.SEPARATE_BOOK) {
                accepted = true;
            } else if (!before.isOpen() && now.isOpen() && !carried) {
                accepted = true;
            }
            before = now;
        }
        return new Origin(carried && !accepted ? 1 : 0, accepted ? 1 : 0);
    }

    /** The đồng of one obligation: both sides of its book at the end of the period. */
    static Figures ofMoney(List<Standing> past, List<Standing> year, int index) {
        Figures figures = new Figures();
        Line opening = past.isEmpty()
                ? new Line(Where.ENFORCING, 0, 0, 0)
                : past.getLast().lines().get(index);
        boolean inBook = opening.where() == Where.SEPARATE_BOOK;
        boolean endedBefore = !past.isEmpty() && !opening.where().isOpen();
        long carried = past.isEmpty() || inBook || endedBefore ? 0 : opening.rest();
        long accepted = 0;
        Line before = opening;
        for (Standing standing : year) {
            Line now = standing.lines().get(index);
            long more = now.owed() - before.owed();
            if (inBook && now.where() != Where.SEPARATE_BOOK) {
                accepted += before.rest();
                inBook = false;
            } else if (endedBefore && now.where().isOpen()) {
                accepted += before.rest();
                endedBefore = false;
            }
            if (!inBook && !endedBefore) {
                accepted += more;
            }
            if (!inBook && now.where() == Where.SEPARATE_BOOK) {
                long young = Math.min(accepted, now.rest());
                accepted -= young;
                carried -= now.rest() - young;
                inBook = true;
            }
            before = now;
        }
        figures.add(Column.CARRIED_OVER, carried);
        figures.add(Column.NEWLY_ACCEPTED, accepted);
        figures.add(Column.COMPLETED, before.settled() - opening.settled());
        figures.add(Column.REDUCED, before.reduced() - opening.reduced());
        if (!endedBefore) {
            figures.add(
                    before.where() == Where.ENTRUSTED ? Column.ENTRUSTED : CaseCount.column(before.where(), false),
                    before.rest());
        }
        return figures;
    }
}

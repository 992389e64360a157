package vn.thads.sampledata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the offices of the simulation filed for the years before they ran the suite: made up, but for the carried forward of 2016,
 * which is what the simulation carries over.
 */
final class PastYears {
    private final Map<String, Map<String, Figures>> rows = new TreeMap<>();

    PastYears(Truth truth, List<Office> offices) {
        for (Office office : offices) {
            for (boolean money : new boolean[] {false, true}) {
                add(
                        office.code(),
                        money,
                        opening(truth, office, money),
                        completed(truth, office, 12, money),
                        completed(truth, office, 4, money));
            }
        }
    }

    /** The row of an office for a period, such as {@code 2016-12-06}. */
    Figures row(String office, String period) {
        Figures row = rows.getOrDefault(office, Map.of()).get(period);
        if (row == null) {
            throw new IllegalArgumentException("nothing was filed by %s for %s".formatted(office, period));
        }
        return row;
    }

    static List<String> periods() {
        return List.of("2015-12-06", "2015-12-07", "2016-04-06", "2016-04-07", "2016-12-06", "2016-12-07");
    }

    private void add(String office, boolean money, Figures opening, long completed12, long completed4) {
        String form = money ? "07" : "06";
        long open = opening.openEnforceable();
        long waiting = opening.get(Column.NOT_ENFORCEABLE);
        long settled = settled(completed12, 1.011);
        FiledYear year = year(settled, open, waiting, 0.40);
        FiledYear before = year(
                FiledYear.part(settled, 0.965),
                (long) (year.carriedOver() * 0.62),
                (long) (year.carriedOver() * 0.41) + 1,
                0.41);
        long settled4 = settled(completed4, 1.013);
        long newOf4 = (year.accepted() - year.carriedOver()) / 3;
        long entrusted4 = year.entrusted() / 3;
        long toEnforce4 = StrictMath.max(settled4, year.carriedOver() + newOf4 - entrusted4);
        long waiting4 = StrictMath.min((long) (waiting * 0.97), toEnforce4 - settled4);
        FiledYear four = new FiledYear(
                year.carriedOver(), toEnforce4, settled4, toEnforce4 - settled4 - waiting4, entrusted4, 0);
        put(office, "2016-12-" + form, year.figures(money, opening));
        put(office, "2016-04-" + form, four.figures(money));
        put(office, "2015-12-" + form, before.figures(money));
    }

    private static FiledYear year(long settled, long open, long waiting, double carriedShare) {
        long toEnforce = settled + open + waiting;
        long entrusted = FiledYear.part(toEnforce, 0.012);
        long withdrawn = FiledYear.part(toEnforce, 0.004);
        long carried = FiledYear.part(toEnforce, carriedShare);
        return new FiledYear(carried, toEnforce, settled, open, entrusted, withdrawn);
    }

    /** Completed last year: a little less than this year. */
    private static long settled(long completed, double growth) {
        return (long) (completed / growth / (1 - 0.062));
    }

    private void put(String office, String period, Figures figures) {
        rows.computeIfAbsent(office, key -> new TreeMap<>()).put(period, figures);
    }

    private static Figures opening(Truth truth, Office office, boolean money) {
        Truth.Cell opening = truth.opening(office.code());
        return money ? opening.money() : opening.cases();
    }

    private static long completed(Truth truth, Office office, int months, boolean money) {
        Figures row = truth.total(new Truth.View("END", Year.END, months), office.code(), money);
        return row.get(Column.COMPLETED);
    }
}

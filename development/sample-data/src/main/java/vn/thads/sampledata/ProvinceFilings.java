package vn.thads.sampledata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thads.sampledata.OtherProvinces.Province;

/** The forms of one other province over three years, which fit one another, and its indicators. */
final class ProvinceFilings {
    private final Map<String, Figures> rows = new TreeMap<>();
    private final Map<String, long[]> indicators = new TreeMap<>();

    /** Of what is accepted now, so much was a year and two years ago. */
    private static final double LAST_YEAR = 0.95;

    private static final double BEFORE_LAST_YEAR = 0.92;

    /** Accepted of the simulated province in the first four months and the whole year: what the others are measured by. */
    record Yardstick(long of4, long of12) {}

    ProvinceFilings(Province province, Yardstick cases, Yardstick money) {
        Quality quality = new Quality(province.quality(), province.dice());
        double moneyRate = 0.235 + 0.16 * province.quality() + 0.01 * quality.noise();
        double caseRate = 0.655 + 0.19 * province.quality() + 0.008 * quality.noise();
        double cut = -0.095 + 0.16 * province.quality() + 0.01 * quality.noise();
        form("06", false, province.moreCases(), cases, caseRate, cut, quality);
        form("07", true, province.moreMoney(), money, moneyRate, cut, quality);
        for (int months : new int[] {4, 12}) {
            indicators(months, quality);
        }
    }

    Figures row(int year, int months, String form) {
        Figures row = rows.get("%d-%02d-%s".formatted(year, months, form));
        if (row == null) {
            throw new IllegalArgumentException("no such form: %d %d %s".formatted(year, months, form));
        }
        return row;
    }

    /** Numerator and denominator by key of the indicator, for a period. */
    List<String> indicatorKeys(int months) {
        String prefix = "%02d|".formatted(months);
        return new TreeSet<>(indicators.keySet())
                .stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .toList();
    }

    long[] indicator(int months, String key) {
        long[] pair = indicators.get("%02d|%s".formatted(months, key));
        if (pair == null) {
            throw new IllegalArgumentException("no such indicator: " + key);
        }
        return pair;
    }

    /** How well a province does, from 0 to 1, and the small things that make each different. */
    private record Quality(double value, Dice dice) {
        double noise() {
            return 2 * dice.fraction() - 1;
        }

        long part(long of, double low, double high) {
            double share = low + (high - low) * value + 0.02 * noise();
            return StrictMath.min(of, StrictMath.max(0, StrictMath.round(of * share)));
        }
    }

    private void form(
            String form, boolean money, double factor, Yardstick yard, double rate, double cut, Quality quality) {
        double waitingShare = (money ? 0.26 : 0.185) + 0.02 * quality.noise();
        FiledYear year = year(scaled(yard.of12(), factor), waitingShare, rate, 0);
        long openBefore = (long) (year.openEnforceable() / (1 - cut)) + 1;
        FiledYear last =
                before(scaled(yard.of12(), factor * LAST_YEAR), (long) (year.notEnforceable() * 0.93), openBefore);
        // Identity (7): what was carried forward, less what has since gone to the separate book.
        FiledYear now = carrying(year, FiledYear.part(last.carriedForward(), 0.965));
        FiledYear beforeLast = before(
                scaled(yard.of12(), factor * BEFORE_LAST_YEAR),
                (long) (last.carriedOver() * 0.42) + 1,
                (long) (last.carriedOver() * 0.62) + 1);
        put(2017, 12, form, now.figures(money));
        put(
                2017,
                4,
                form,
                four(scaled(yard.of4(), factor), now, rate * (0.30 + 0.055 * quality.value()))
                        .figures(money));
        put(2016, 12, form, last.figures(money));
        put(
                2016,
                4,
                form,
                four(scaled(yard.of4(), factor * LAST_YEAR), last, rate * 0.325).figures(money));
        put(2015, 12, form, beforeLast.figures(money));
    }

    private static long scaled(long yard, double factor) {
        return StrictMath.max(30, (long) (yard * factor));
    }

    private static FiledYear year(long accepted, double waitingShare, double rate, long carried) {
        long entrusted = FiledYear.part(accepted, 0.010);
        long withdrawn = FiledYear.part(accepted, 0.003);
        long toEnforce = accepted - entrusted - withdrawn;
        long enforceable = toEnforce - FiledYear.part(toEnforce, waitingShare);
        long settled = FiledYear.part(enforceable, rate);
        return new FiledYear(carried, toEnforce, settled, enforceable - settled, entrusted, withdrawn);
    }

    private static FiledYear carrying(FiledYear year, long carried) {
        return new FiledYear(
                StrictMath.min(carried, year.accepted()),
                year.toEnforce(),
                year.settled(),
                year.openEnforceable(),
                year.entrusted(),
                year.withdrawn());
    }

    /** A year that ends with so much waiting and so much open. */
    private static FiledYear before(long accepted, long waiting, long open) {
        long entrusted = FiledYear.part(accepted, 0.010);
        long withdrawn = FiledYear.part(accepted, 0.003);
        long toEnforce = accepted - entrusted - withdrawn;
        long waits = StrictMath.min(waiting, toEnforce / 2);
        long opens = StrictMath.min(open, toEnforce - waits);
        return new FiledYear(
                FiledYear.part(accepted, 0.41), toEnforce, toEnforce - waits - opens, opens, entrusted, withdrawn);
    }

    /** The first four months of a year: all that was carried over, a third of what is new. */
    private static FiledYear four(long accepted, FiledYear year, double rate) {
        long carried = StrictMath.min(year.carriedOver(), accepted);
        long entrusted = StrictMath.min(year.entrusted() / 3, accepted - carried);
        long toEnforce = accepted - entrusted;
        long enforceable = toEnforce - StrictMath.min((long) (year.notEnforceable() * 0.9), toEnforce / 2);
        long settled = FiledYear.part(enforceable, rate);
        return new FiledYear(carried, toEnforce, settled, enforceable - settled, entrusted, 0);
    }

    private void indicators(int months, Quality quality) {
        Figures cases = row(2017, months, "06");
        long open = cases.openEnforceable();
        long complaints = StrictMath.max(6, cases.accepted() / 260) * months / 12 + 2;
        long offices = 9L + quality.dice().between(0, 4);
        long filings = (months - 1L) * 4 * offices;
        pair(months, "backlog12Share", StrictMath.round(open * (0.42 - 0.30 * quality.value())), open);
        pair(months, "complaintsInTime", quality.part(complaints, 0.70, 0.99), complaints);
        pair(months, "upheldShare", quality.part(complaints, 0.42, 0.10), complaints);
        pair(months, "receptionHeld", quality.part(offices * months, 0.58, 1.0), offices * months);
        pair(months, "filingsInTime", quality.part(filings, 0.80, 1.0), filings);
        pair(months, "dataQuality", quality.part(400, 0.955, 1.0), 400);
        long decisions = cases.get(Column.NEWLY_ACCEPTED);
        pair(months, "decisionsInTime", quality.part(decisions, 0.93, 1.0), decisions);
        long due = cases.get(Column.NOT_ENFORCEABLE) * months / 8 + 1;
        pair(months, "reverifyInTime", quality.part(due, 0.74, 0.99), due);
        long discipline =
                StrictMath.round((1 - quality.value()) * 4 * quality.dice().fraction() * months / 12);
        indicators.put("%02d|disciplinePoints".formatted(months), new long[] {discipline});
    }

    private void pair(int months, String key, long numerator, long denominator) {
        indicators.put("%02d|%s".formatted(months, key), new long[] {numerator, denominator});
    }

    private void put(int year, int months, String form, Figures figures) {
        rows.put("%d-%02d-%s".formatted(year, months, form), figures);
    }
}

package vn.thads.sampledata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The other provinces: made up so that the simulated one is third by cases and thirteenth by money in every period and on average,
 * and most of the others do better than it.
 */
final class OtherProvinces {
    private static final List<String> MORE_CASES = List.of("79", "01");
    private static final List<String> NEXT_BY_CASES =
            List.of("74", "75", "80", "82", "89", "87", "48", "31", "38", "92", "91", "66", "40", "77", "86");
    private static final List<String> MORE_MONEY =
            List.of("79", "01", "74", "75", "48", "31", "80", "77", "92", "22", "56", "66");
    private static final double[] MORE_CASES_BY = {3.4, 2.15};
    private static final double[] MORE_MONEY_BY = {19, 8.5, 4.6, 3.7, 3.0, 2.6, 2.2, 1.9, 1.7, 1.5, 1.3, 1.14};

    private final Options options;
    private final List<String> byCases;
    private final List<String> byMoney;
    private final List<String> byQuality;

    OtherProvinces(Options options) {
        this.options = options;
        List<String> codes = Provinces.codesWithout(options.province());
        byCases = order(codes, join(MORE_CASES, NEXT_BY_CASES), 41);
        byMoney = order(codes, MORE_MONEY, 43);
        byQuality = order(codes, List.of(), 47);
    }

    /** What a province is like. */
    record Province(String code, double moreCases, double moreMoney, double quality, Dice dice) {}

    List<Province> all() {
        List<Province> provinces = new ArrayList<>();
        for (String code : Provinces.codesWithout(options.province())) {
            provinces.add(new Province(
                    code,
                    factor(byCases.indexOf(code), MORE_CASES_BY, 0.89, 22),
                    factor(byMoney.indexOf(code), MORE_MONEY_BY, 0.70, 16),
                    quality(byQuality.indexOf(code)),
                    Dice.of(options.seed(), 53, Integer.parseInt(code))));
        }
        return provinces;
    }

    /** The first few hold more than the simulated province, each other one clearly less. */
    private static double factor(int place, double[] more, double next, double fade) {
        return place < more.length
                ? more[place]
                : StrictMath.max(0.05, next * StrictMath.exp((more.length - place) / fade));
    }

    /** Twelve do badly, fifty do well or very well. */
    private static double quality(int place) {
        return place < 12 ? place / 60.0 : 0.45 + 0.55 * (place - 12) / 49.0;
    }

    private List<String> order(List<String> codes, List<String> first, long salt) {
        List<String> rest = new ArrayList<>(codes);
        rest.removeAll(first);
        Collections.shuffle(rest, new Random(options.seed() * 1_000 + salt));
        List<String> present = new ArrayList<>(first);
        present.retainAll(codes);
        present.addAll(rest);
        return present;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

package vn.thads.sampledata;

import java.util.List;

/**
 * What kind of case it is and how such cases go: how often a year each thing happens to an enforceable one.
 *
 * @param obligations kinds of its obligations
 * @param settles completed
 * @param paysPart pays a part and goes on
 * @param losesMeans becomes not enforceable
 * @param discontinued ends by a discontinuation
 * @param voluntary share that is settled within the voluntary term
 * @param withoutMeans share that is found not enforceable at the first verification
 * @param median half of the amounts lie below, in đồng
 * @param sigma how far the amounts spread
 */
record Temper(
        String name,
        List<String> obligations,
        double settles,
        double paysPart,
        double losesMeans,
        double discontinued,
        double voluntary,
        double withoutMeans,
        double median,
        double sigma) {
    static final Temper FEE = new Temper("FEE", List.of("MONEY_FEE"), 3.0, 0.05, 0.25, 0.06, 0.30, 0.20, 900_000, 1.3);
    static final Temper FEE_AND_FINE = new Temper(
            "FEE_AND_FINE", List.of("MONEY_FEE", "MONEY_FINE"), 1.7, 0.4, 0.35, 0.05, 0.15, 0.33, 6_000_000, 1.0);
    static final Temper CONFISCATION =
            new Temper("CONFISCATION", List.of("MONEY_CONFISCATE"), 1.8, 0.2, 0.3, 0.04, 0.20, 0.28, 12_000_000, 1.3);
    static final Temper RETURN =
            new Temper("RETURN", List.of("MONEY_RETURN"), 7.0, 0, 0.02, 0.05, 0.45, 0.01, 2_000_000, 1.1);
    static final Temper EXHIBIT = new Temper("EXHIBIT", List.of("EXHIBIT"), 4.0, 0, 0.05, 0.02, 0.30, 0.02, 0, 1);
    static final Temper PROVISIONAL = new Temper("PROVISIONAL", List.of("PROVISIONAL"), 6.0, 0, 0, 0.3, 0.5, 0, 0, 1);
    static final Temper CIVIL =
            new Temper("CIVIL", List.of("MONEY_CIVIL"), 1.5, 0.35, 0.30, 0.24, 0.14, 0.20, 24_000_000, 1.35);
    static final Temper TWO_CLAIMS = new Temper(
            "TWO_CLAIMS", List.of("MONEY_CIVIL", "MONEY_CIVIL"), 1.2, 0.5, 0.30, 0.25, 0.10, 0.20, 30_000_000, 1.3);
    static final Temper ALIMONY =
            new Temper("ALIMONY", List.of("MONEY_ALIMONY"), 2.6, 0.6, 0.15, 0.15, 0.25, 0.12, 12_000_000, 0.5);
    static final Temper THING = new Temper("THING", List.of("ITEM"), 1.3, 0, 0.10, 0.25, 0.15, 0.05, 0, 1);
    static final Temper LAND = new Temper("LAND", List.of("HANDOVER_LAND"), 0.9, 0, 0.10, 0.25, 0.08, 0.04, 0, 1);
    static final Temper CREDIT =
            new Temper("CREDIT", List.of("MONEY_CREDIT"), 0.38, 0.55, 0.16, 0.15, 0.03, 0.10, 1_500_000_000, 1.15);

    private static final List<Temper> EX_OFFICIO =
            List.of(FEE, FEE_AND_FINE, CONFISCATION, RETURN, EXHIBIT, PROVISIONAL);
    private static final List<Temper> ON_REQUEST = List.of(CIVIL, TWO_CLAIMS, ALIMONY, THING, LAND, CREDIT);

    /**
     * Draws one.
     *
     * @param credit weight of bank credit: the province's own docket and what is left of earlier years have more of it
     */
    static Temper draw(boolean onRequest, double credit, Dice dice) {
        return onRequest
                ? ON_REQUEST.get(dice.weighted(0.62, 0.13, 0.10, 0.05, 0.05, credit))
                : EX_OFFICIO.get(dice.weighted(0.62, 0.09, 0.05, 0.13, 0.10, 0.008));
    }

    boolean isMoney() {
        return median > 0;
    }

    /**
     * Drawn amount of an obligation, whole thousands of đồng.
     *
     * @param large whether it is a case of the province's own docket
     * @param most at most so many times the median
     */
    long amount(int number, boolean large, double most, Dice dice) {
        if (!isMoney()) {
            return 0;
        }
        if (number == 1 && obligations.getFirst().equals("MONEY_FEE") && dice.chance(0.45)) {
            return 200_000;
        }
        double factor = large ? 2.2 : 1;
        double drawn = StrictMath.min(dice.lognormal(median * factor, sigma), median * factor * most);
        return Math.max(100, (long) (drawn / 1000)) * 1000;
    }
}

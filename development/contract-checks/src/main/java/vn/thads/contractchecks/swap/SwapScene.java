package vn.thads.contractchecks.swap;

import java.util.List;

/**
 * Two offices and what is seeded in the first.
 *
 * @param office code of the first office
 * @param outsiders clients who must not see it
 * @param planted paths of objects of the first office that no list names, such as jobs
 * @param canaries texts that stand in objects of the first office and nowhere else
 */
public record SwapScene(String office, List<Outsider> outsiders, List<String> planted, List<String> canaries) {
    private static final List<String> OF_OFFICE = List.of("head-709", "clerk-709", "officer-709-1");
    private static final List<String> OF_PROVINCE = List.of(
            "head-709", "clerk-709", "officer-709-1", "province-72", "hr-72", "inspector-72", "statistician-72");

    /**
     * Somebody of another office.
     *
     * @param client client of the local issuer
     * @param office his office
     * @param insiders clients all of whose objects are beyond him
     */
    public record Outsider(String client, String office, List<String> insiders) {
        public Outsider {
            insiders = List.copyOf(insiders);
        }
    }

    public SwapScene {
        outsiders = List.copyOf(outsiders);
        planted = List.copyOf(planted);
        canaries = List.copyOf(canaries);
    }

    /** Office 709 and its province, against the people of 703 and of another province. */
    public static SwapScene of709(List<String> planted, List<String> canaries) {
        return new SwapScene(
                "709",
                List.of(
                        new Outsider("head-703", "703", OF_OFFICE),
                        new Outsider("officer-703-1", "703", OF_OFFICE),
                        new Outsider("province-70", "70", OF_PROVINCE)),
                planted,
                canaries);
    }
}

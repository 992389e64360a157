package vn.thads.sampledata;

import java.util.List;

/**
 * An office of the simulation.
 *
 * @param index its place in the list
 * @param place what an address there says
 * @param officers how many officers may be assigned cases
 * @param share its share of the province's cases
 * @param pace how briskly it settles; 1 is usual
 * @param punctual how often its reports and answers are in time, from 0 to 1
 * @param overloaded whether an officer was sent to help it in the course of the year
 */
record Office(
        int index,
        String code,
        String place,
        int officers,
        double share,
        double pace,
        double punctual,
        boolean overloaded) {

    /** Tây Ninh: the province's own docket and nine districts; two of them carry more than they can. */
    static List<Office> of(String province) {
        if (!province.equals("72")) {
            return List.of(new Office(0, province + "-00", "tỉnh " + province, 60, 1, 0.9, 0.88, false));
        }
        return List.of(
                new Office(0, "72-00", "thành phố Tây Ninh", 9, 0.045, 0.80, 0.86, false),
                new Office(1, "703", "thành phố Tây Ninh", 9, 0.185, 0.84, 0.80, false),
                new Office(2, "705", "huyện Tân Biên", 5, 0.070, 1.25, 0.97, false),
                new Office(3, "706", "huyện Tân Châu", 5, 0.080, 1.00, 0.91, false),
                new Office(4, "707", "huyện Dương Minh Châu", 5, 0.080, 1.18, 0.93, false),
                new Office(5, "708", "huyện Châu Thành", 5, 0.080, 0.95, 0.86, false),
                new Office(6, "709", "huyện Hòa Thành", 7, 0.180, 0.72, 0.75, true),
                new Office(7, "710", "huyện Gò Dầu", 6, 0.110, 1.05, 0.91, false),
                new Office(8, "711", "huyện Bến Cầu", 4, 0.050, 1.35, 1.00, false),
                new Office(9, "712", "huyện Trảng Bàng", 6, 0.120, 0.86, 0.84, true));
    }

    boolean isProvince() {
        return code.contains("-");
    }

    boolean hasVerifier() {
        return isProvince() || code.equals("703");
    }

    /** Court whose judgments it enforces. */
    String court() {
        return "TAND-" + (isProvince() ? code.substring(0, 2) : code);
    }
}

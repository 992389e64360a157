package vn.thads.sampledata;

import java.util.List;

/**
 * What a case is lived in.
 *
 * @param pace how briskly the office settles; 1 is usual
 * @param rarity how often rare things happen; 1 is usual, more in a small sample
 * @param colleagues officers to whom the case may be handed over
 * @param otherProvinces where debtors and assets may turn out to be
 */
record Setting(
        Temper temper,
        double pace,
        double rarity,
        boolean ofProvince,
        String provinceDocket,
        String officer,
        Officers.Desk colleagues,
        List<String> otherProvinces) {
    Setting {
        otherProvinces = List.copyOf(otherProvinces);
    }
}

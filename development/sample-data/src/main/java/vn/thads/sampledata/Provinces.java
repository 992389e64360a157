package vn.thads.sampledata;

import java.util.List;
import vn.thads.legaltime.RuleTable;

/** The 63 provinces of 2017. */
final class Provinces {
    private static final RuleTable TABLE = RuleTable.load(
            Provinces.class,
            "provinces-2017.csv",
            RuleTable.Shape.of(
                    "code",
                    "name_vi",
                    "full_name_vi",
                    "name_en",
                    "type",
                    "region",
                    "lat",
                    "lon",
                    "successor_code_2025",
                    "evidence",
                    "geo_evidence",
                    "merger_evidence"));

    private Provinces() {}

    static List<String> codes() {
        return TABLE.rows().stream().map(row -> row.text("code")).toList();
    }

    static List<String> codesWithout(String province) {
        return codes().stream().filter(code -> !code.equals(province)).toList();
    }
}

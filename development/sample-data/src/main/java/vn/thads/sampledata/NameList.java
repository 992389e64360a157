package vn.thads.sampledata;

import java.util.List;
import vn.thads.legaltime.DatedRow;
import vn.thads.legaltime.RuleTable;

/** Names that many people bear, each as often as it is common. */
final class NameList {
    private final List<String> names;
    private final double[] weights;

    private NameList(List<String> names, double[] weights) {
        this.names = names;
        this.weights = weights;
    }

    static NameList load(String file) {
        List<DatedRow> rows = RuleTable.load(
                        NameList.class, file, RuleTable.Shape.of("name", "ascii", "weight", "evidence"))
                .rows();
        return new NameList(
                rows.stream().map(row -> row.text("name")).toList(),
                rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.text("weight")))
                        .toArray());
    }

    String draw(Dice dice) {
        return names.get(dice.weighted(weights));
    }
}

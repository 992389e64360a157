package vn.thads.platform.thing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.importing.RowImporter;
import vn.thads.platform.problem.Message;

/** Loads things; one named "bomb" throws, so that its batch is tried row by row; one named "gate" waits for the test. */
@Singleton
class ThingImporter implements RowImporter {
    private final ThingSql things;
    private final Gate gate;

    @Inject
    ThingImporter(ThingSql things, Gate gate) {
        this.things = things;
        this.gate = gate;
    }

    @Override
    public String kind() {
        return "thing";
    }

    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        List<RowError> errors = new ArrayList<>();
        for (ImportRow row : rows) {
            String name = row.value().path("name").asText("");
            String office = row.value().path("office").asText("");
            String digits = row.value().path("amount").asText("0");
            if (!digits.matches("[0-9]{1,15}")) {
                errors.add(new RowError(
                        row.number(), "/amount", "type", null, Message.of("rule.type", Message.of("type.integer"))));
                continue;
            }
            long amount = Long.parseLong(digits);
            if (name.equals("bomb")) {
                throw new IllegalStateException("bomb");
            }
            if (name.equals("gate")) {
                gate.pass();
            }
            if (amount < 1) {
                errors.add(new RowError(
                        row.number(), "/amount", "minimum", Long.toString(amount), Message.of("rule.minimum", 1)));
            } else if (things.hasName(office, name)) {
                context.unchanged(row);
            } else {
                things.insert(new ThingRequest(office, name, amount, null));
            }
        }
        return errors;
    }
}

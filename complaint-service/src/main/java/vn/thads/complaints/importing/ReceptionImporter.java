package vn.thads.complaints.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thads.complaints.reception.ReceptionDesk;
import vn.thads.complaints.reception.ReceptionView;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.importing.RowImporter;
import vn.thads.platform.problem.Message;

/** Reads receptions, held or not, from an import. */
@ApplicationScoped
class ReceptionImporter implements RowImporter {
    static final String KIND = "reception";

    private final ReceptionDesk desk;
    private final Clock clock;

    ReceptionImporter(ReceptionDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        List<RowError> errors = new ArrayList<>();
        for (ImportRow row : rows) {
            RowFields fields = new RowFields(row, context.mayMigrate(), clock.instant());
            Optional<ReceptionDesk.Held> held = read(fields, context);
            held.ifPresent(one -> load(one, row, fields, context));
            errors.addAll(fields.errors());
        }
        return errors;
    }

    private void load(ReceptionDesk.Held held, ImportRow row, RowFields fields, ImportContext context) {
        switch (desk.record(held)) {
            case ReceptionDesk.Result.Recorded(ReceptionView reception) -> {}
            case ReceptionDesk.Result.Unchanged(ReceptionView reception) -> context.unchanged(row);
            case ReceptionDesk.Result.HeldOtherwise(LocalDate heldOn) ->
                fields.refuse("heldOn", "known-differently", Message.of("rule.known-differently"));
            case ReceptionDesk.Result.Refused(String field, String rule, Message message) ->
                fields.refuse(field, rule, message);
        }
    }

    private static Optional<ReceptionDesk.Held> read(RowFields fields, ImportContext context) {
        String office = fields.requiredCode("office");
        Optional<YearMonth> month = month(fields);
        Optional<LocalDate> heldOn = fields.day("heldOn");
        boolean byHead = fields.flag("byHead");
        var recordedAt = fields.recordedAt("recordedAt");
        if (fields.isWithoutErrors() && !context.mayReach(office)) {
            fields.refuse("office", "not-in-reach", Message.of("rule.not-in-reach", office));
        }
        return fields.isWithoutErrors()
                ? month.map(one -> new ReceptionDesk.Held(office, one, heldOn.orElse(null), byHead, recordedAt))
                : Optional.empty();
    }

    private static Optional<YearMonth> month(RowFields fields) {
        try {
            return Optional.of(YearMonth.parse(fields.required("month")));
        } catch (DateTimeException e) {
            fields.refuse("month", "pattern", Message.of("rule.pattern"));
            return Optional.empty();
        }
    }
}

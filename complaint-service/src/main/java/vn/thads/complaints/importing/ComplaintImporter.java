package vn.thads.complaints.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.complaint.Complainant;
import vn.thads.complaints.complaint.ComplaintPast;
import vn.thads.complaints.complaint.Ending;
import vn.thads.complaints.complaint.Registration;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.events.ComplaintEvent;
import vn.thads.platform.access.OfficeTree;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.importing.RowImporter;
import vn.thads.platform.problem.Message;
import vn.thads.platform.text.TextKey;

/** Reads complaints with their past from an import. */
@ApplicationScoped
class ComplaintImporter implements RowImporter {
    static final String KIND = "complaint";

    private final ComplaintPast past;
    private final OfficeTree offices;
    private final Clock clock;

    ComplaintImporter(ComplaintPast past, OfficeTree offices, Clock clock) {
        this.past = past;
        this.offices = offices;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        List<RowError> errors = new ArrayList<>();
        List<ImportRow> readable = new ArrayList<>();
        List<ComplaintPast.Past> pasts = new ArrayList<>();
        for (ImportRow row : rows) {
            RowFields fields = new RowFields(row, context.mayMigrate(), clock.instant());
            ComplaintPast.Past one = read(fields, context);
            errors.addAll(fields.errors());
            if (fields.isWithoutErrors()) {
                readable.add(row);
                pasts.add(one);
            }
        }
        List<ComplaintPast.Result> results = past.load(pasts);
        for (int i = 0; i < results.size(); i++) {
            ImportRow row = readable.get(i);
            switch (results.get(i)) {
                case ComplaintPast.Result.Loaded loaded -> {}
                case ComplaintPast.Result.Unchanged unchanged -> context.unchanged(row);
                case ComplaintPast.Result.Refused(String field, String rule, Message message) ->
                    errors.add(new RowError(row.number(), "/" + field, rule, null, message));
            }
        }
        return errors;
    }

    private ComplaintPast.Past read(RowFields fields, ImportContext context) {
        Registration letter = letter(fields, context);
        Instant receivedAt = fields.recordedAt("receivedRecordedAt");
        List<ComplaintPast.Step> steps = new ArrayList<>();
        fields.day("acceptedOn")
                .ifPresent(
                        on -> steps.add(new ComplaintPast.Step.Accepted(on, fields.recordedAt("acceptedRecordedAt"))));
        fields.day("decidedOn")
                .ifPresent(on -> steps.add(new ComplaintPast.Step.Decided(
                        on,
                        fields.recordedAt("decidedRecordedAt"),
                        fields.requiredConstant("verdict", ComplaintEvent.Verdict.class))));
        fields.day("endedOn")
                .ifPresent(on -> steps.add(new ComplaintPast.Step.Ended(
                        on, fields.recordedAt("endedRecordedAt"), fields.requiredConstant("ended", Ending.class))));
        return new ComplaintPast.Past(letter, receivedAt, steps);
    }

    private Registration letter(RowFields fields, ImportContext context) {
        Registration letter = new Registration(
                fields.required("externalId"),
                fields.requiredCode("office"),
                fields.requiredConstant("kind", ComplaintEvent.Kind.class),
                fields.text("stage").orElse(null),
                fields.number("instance").orElse(1),
                about(fields),
                fields.code("officer").orElse(null),
                new Complainant(
                        TextKey.nfc(fields.required("complainant/name")),
                        fields.text("complainant/address").map(TextKey::nfc).orElse(null)),
                fields.requiredDay("receivedOn"));
        if (!letter.hasStageOfItsKind()
                || (letter.stage() != null && !letter.stage().matches("[A-D]"))) {
            fields.refuse("stage", "stage", Message.of("rule.stage"));
        }
        if (letter.instance() != 1 && letter.instance() != 2) {
            fields.refuse("instance", "range", Message.of("rule.range", 1, 2));
        }
        if (fields.isWithoutErrors()) {
            mustBeAnOfficeWithinReach(letter, fields, context);
        }
        return letter;
    }

    private void mustBeAnOfficeWithinReach(Registration letter, RowFields fields, ImportContext context) {
        if (!context.mayReach(letter.office())) {
            fields.refuse("office", "not-in-reach", Message.of("rule.not-in-reach", letter.office()));
        } else if (offices.find(letter.office(), letter.receivedOn()).isEmpty()) {
            fields.refuse("office", "unknown-office", Message.of("rule.unknown-office", letter.office()));
        }
    }

    private static @Nullable CaseReference about(RowFields fields) {
        Optional<String> office = fields.code("case/office");
        if (office.isEmpty()) {
            return null;
        }
        return new CaseReference(
                office.get(),
                fields.required("case/book"),
                requiredNumber(fields, "case/year"),
                requiredNumber(fields, "case/number"));
    }

    private static int requiredNumber(RowFields fields, String field) {
        Optional<Integer> number = fields.number(field);
        if (number.isEmpty() && fields.text(field).isEmpty()) {
            fields.refuse(field, "required", Message.of("rule.required"));
        }
        return number.orElse(0);
    }
}

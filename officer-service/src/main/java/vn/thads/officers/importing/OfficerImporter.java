package vn.thads.officers.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thads.officers.discipline.DisciplineRequest;
import vn.thads.officers.discipline.Disciplines;
import vn.thads.officers.importing.OfficerRow.DisciplineRow;
import vn.thads.officers.officer.Grade;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.officers.officer.Officers;
import vn.thads.officers.officer.Person;
import vn.thads.officers.officer.Posting;
import vn.thads.officers.officer.PostingRequest;
import vn.thads.officers.relative.RelativeRequest;
import vn.thads.officers.relative.Relatives;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityType;
import vn.thads.platform.importing.ImportContext;
import vn.thads.platform.importing.ImportRow;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.importing.RowImporter;
import vn.thads.platform.problem.FieldErrors;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Loads officers with their past; a line that says nothing new changes nothing. */
@Singleton
class OfficerImporter implements RowImporter {
    private final Officers officers;
    private final OfficerRegister register;
    private final Disciplines disciplines;
    private final Relatives relatives;
    private final Validator validator;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    OfficerImporter(
            Officers officers,
            OfficerRegister register,
            Disciplines disciplines,
            Relatives relatives,
            Validator validator,
            ObjectMapper json,
            Clock clock) {
        this.officers = officers;
        this.register = register;
        this.disciplines = disciplines;
        this.relatives = relatives;
        this.validator = validator;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "officer";
    }

    /** One wrong row rolls the batch back; the import then takes its rows one by one, and the wrong one is reported. */
    @Override
    public List<RowError> importRows(List<ImportRow> rows, ImportContext context) {
        List<RowError> refused = new ArrayList<>();
        for (ImportRow row : rows) {
            try {
                OfficerRow line = json.treeToValue(nested(row), OfficerRow.class);
                List<RowError> errors = faults(row, line, context);
                if (!errors.isEmpty()) {
                    refused.addAll(errors);
                } else if (!load(line, context)) {
                    context.unchanged(row);
                }
            } catch (JsonProcessingException e) {
                var error = FieldErrors.of(e);
                refused.add(new RowError(row.number(), error.pointer(), error.rule(), null, error.message()));
            }
        }
        Panache.flush();
        return refused;
    }

    private boolean load(OfficerRow line, ImportContext context) {
        String code = line.code();
        List<Grade> grades = orEmpty(line.grades());
        List<Posting> postings =
                line.postings().stream().map(PostingRequest::toPosting).toList();
        Instant recordedAt = at(line.recordedAt());
        Optional<Officer> known = officers.lockedByCode(code);
        Person person = person(line);
        if (known.isPresent() && known.get().offices().stream().noneMatch(context::mayReach)) {
            throw ProblemException.notFound();
        }
        boolean isChanged = known.isEmpty();
        Officer officer = known.orElseGet(() -> register.register(code, person, grades, postings, recordedAt));
        if (known.isPresent()) {
            isChanged = register.become(officer, person, grades, postings, recordedAt);
        }
        for (DisciplineRow row : orEmpty(line.discipline())) {
            isChanged |= disciplines.recordOnce(
                    officer,
                    new DisciplineRequest(row.number(), row.form(), row.decidedOn()),
                    row.recordedAt() == null ? recordedAt : at(row.recordedAt()));
        }
        for (RelativeRequest relative : orEmpty(line.relatives())) {
            isChanged |= relatives.declareOnce(officer, relative, recordedAt);
        }
        return isChanged;
    }

    private static Person person(OfficerRow line) {
        String number = line.identityNumber();
        IdentityType type = line.identityType() == null ? guessed(number) : line.identityType();
        return new Person(line.name(), number == null ? null : new IdentityNumber(type, number), line.birthDate());
    }

    /** Files of before 2016 give the number alone: nine digits were a CMND. */
    private static IdentityType guessed(@Nullable String number) {
        return number != null && number.strip().length() == 9 ? IdentityType.CMND : IdentityType.CCCD;
    }

    private List<RowError> faults(ImportRow row, OfficerRow line, ImportContext context) {
        List<RowError> errors = new ArrayList<>(validator.validate(line).stream()
                .map(violation -> FieldErrors.of(violation, true))
                .map(error -> new RowError(row.number(), error.pointer(), error.rule(), null, error.message()))
                .toList());
        if (!errors.isEmpty()) {
            return errors;
        }
        for (PostingRequest posting : line.postings()) {
            String office = posting.office();
            if (!context.mayReach(office)) {
                errors.add(new RowError(
                        row.number(),
                        "/postings/office",
                        "not-in-reach",
                        office,
                        Message.of("rule.not-in-reach", office)));
            }
        }
        boolean isMigrated = line.recordedAt() != null
                || orEmpty(line.discipline()).stream().anyMatch(decision -> decision.recordedAt() != null);
        if (isMigrated && !context.mayMigrate()) {
            errors.add(new RowError(row.number(), "/recordedAt", "migrate", null, Message.of("rule.migrate")));
        }
        return errors;
    }

    /** A record of a CSV file is one officer with one grade and one posting. */
    private ObjectNode nested(ImportRow row) {
        ObjectNode flat = (ObjectNode) row.value();
        if (!flat.has("office")) {
            return flat;
        }
        ObjectNode nested = flat.deepCopy();
        ArrayNode postings = nested.putArray("postings");
        ObjectNode posting = postings.addObject();
        for (String name : List.of("office", "role", "kind", "from", "to")) {
            var value = nested.remove(name);
            if (value != null) {
                posting.set(name, value);
            }
        }
        var grade = nested.remove("grade");
        var since = nested.remove("gradeFrom");
        if (grade != null) {
            ObjectNode held = nested.putArray("grades").addObject();
            held.set("grade", grade);
            held.set("from", since == null ? posting.get("from") : since);
        }
        return nested;
    }

    private Instant at(@Nullable Instant recordedAt) {
        return recordedAt == null ? Instant.now(clock) : recordedAt;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}

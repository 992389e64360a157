package vn.thads.cases.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.decision.Outcome.OfPast;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.decision.Refusal;
import vn.thads.cases.decision.RegisterCase;
import vn.thads.cases.decision.SignedBy;
import vn.thads.cases.docket.Holder;
import vn.thads.cases.importing.ImportedCase.ImportedRegistration;
import vn.thads.cases.importing.ImportedKeys.Numbered;
import vn.thads.cases.importing.RowReading.Read;
import vn.thads.cases.register.CaseDraft;
import vn.thads.cases.register.Refusals;
import vn.thads.cases.storage.Ids;
import vn.thads.cases.title.TitleContent;
import vn.thads.events.CaseEvent.Origin;
import vn.thads.events.CaseReference;
import vn.thads.events.Initiation;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;

/** Relives imported pasts by the same commands as live writes: what the law refuses is a row error with its article. */
@ApplicationScoped
class Reliving {
    private final EnforcementLaw law;

    Reliving(EnforcementLaw law) {
        this.law = law;
    }

    Judged relive(Read.Good read, Instant now) {
        ImportedCase sent = read.sent();
        UUID id = Ids.next();
        UUID decision = Ids.next();
        CaseDraft draft = CaseDraft.of(sent.office(), id, sent.parties(), sent.obligations());
        PastCommands past = PastCommands.of(sent, decision, now);
        List<FieldError> wrong = new ArrayList<>(draft.errors());
        wrong.addAll(past.errors());
        wrong.addAll(wrongDates(sent));
        if (!wrong.isEmpty()) {
            return Judged.lawless(
                    read,
                    wrong.stream()
                            .map(error -> RowReading.error(read.row(), error.pointer(), error.rule(), error.message()))
                            .toList());
        }
        RegisterCase registration = registration(read, id, decision, draft, now);
        return switch (law.relive(registration, past.commands())) {
            case OfPast.Relived(var folded, var event) ->
                Judged.lawful(new Relived(read, draft, title(sent), folded, event, past.numbers()));
            case OfPast.Contradicted(int command, Refusal why) ->
                Judged.lawless(read, List.of(refused(read, pointer(command, past, why), why)));
        };
    }

    private static String pointer(int command, PastCommands past, Refusal why) {
        String field = Refusals.pointer(why);
        if (command >= 0) {
            return past.pointer(command) + field;
        }
        return field.startsWith("/obligations") ? field : "/case" + field;
    }

    private static RowError refused(Read.Good read, String pointer, Refusal why) {
        RowError error = RowReading.error(read.row(), pointer, why.guard().name(), Refusals.message(why));
        String found = why.details().toString();
        return new RowError(error.row(), error.field(), error.rule(), found, error.message());
    }

    private static List<FieldError> wrongDates(ImportedCase sent) {
        var title = sent.title();
        List<FieldError> wrong = new ArrayList<>();
        if (title.issuedOn().isAfter(title.effectiveOn())) {
            wrong.add(new FieldError(
                    "/title/effectiveOn", "date-order", Message.of("rule.not-before", title.issuedOn())));
        }
        if (title.receivedOn().isBefore(title.issuedOn())) {
            wrong.add(
                    new FieldError("/title/receivedOn", "date-order", Message.of("rule.not-before", title.issuedOn())));
        }
        boolean onRequest = sent.registration().initiation() == Initiation.ON_REQUEST;
        if (onRequest && sent.registration().requestedOn() == null) {
            wrong.add(new FieldError("/case/requestedOn", "required", Message.of("rule.requested-on")));
        }
        if (!onRequest && sent.registration().requestedOn() != null) {
            wrong.add(new FieldError("/case/requestedOn", "not-allowed", Message.of("rule.not-requested-on")));
        }
        return wrong;
    }

    private static TitleContent title(ImportedCase sent) {
        var title = sent.title();
        return new TitleContent(
                sent.office(),
                title.number(),
                title.court(),
                title.judgmentKind(),
                title.issuedOn(),
                title.effectiveOn(),
                title.receivedOn());
    }

    private static RegisterCase registration(Read.Good read, UUID id, UUID decision, CaseDraft draft, Instant now) {
        ImportedCase sent = read.sent();
        ImportedRegistration given = sent.registration();
        Numbered number = FreeNumbers.ofCase(read);
        Instant recordedAt =
                given.recordedAt() == null ? now : given.recordedAt().truncatedTo(ChronoUnit.MICROS);
        return new RegisterCase(
                id,
                decision,
                new CaseReference(number.office(), number.book(), number.year(), number.number()),
                new Holder(sent.office(), given.officer()),
                intake(sent),
                draft.obligations(),
                new SignedBy.Unrecorded(),
                new Recording(recordedAt, true));
    }

    private static RegisterCase.Intake intake(ImportedCase sent) {
        ImportedRegistration given = sent.registration();
        Origin origin = given.origin() == null ? Origin.NEW : given.origin();
        LocalDate requestedOn = given.requestedOn();
        boolean asks = requestedOn != null && origin != Origin.ENTRUSTED_IN && origin != Origin.TAKEN_UP;
        boolean lateAccepted = given.lateRequestAccepted() != null && given.lateRequestAccepted();
        return new RegisterCase.Intake(
                given.initiation(),
                origin,
                sent.title().judgmentKind(),
                given.flags().stream().map(Enum::name).toList(),
                requestedOn != null && asks ? requestedOn : sent.title().receivedOn(),
                given.decidedOn(),
                asks ? new RegisterCase.Limitation(sent.title().effectiveOn(), lateAccepted) : null,
                null);
    }
}

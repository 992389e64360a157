package vn.thads.cases.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thads.cases.decision.EnforcementLaw;
import vn.thads.cases.decision.Outcome.OfPast;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.decision.Refusal;
import vn.thads.cases.decision.RegisterCase;
import vn.thads.cases.decision.SignedBy;
import vn.thads.cases.docket.Decision;
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
import vn.thads.legaltime.StatisticalYear;
import vn.thads.platform.importing.RowError;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;

/** Relives imported pasts by the same commands as live writes: what the law refuses is a row error with its article. */
@ApplicationScoped
class Reliving {
    private final EnforcementLaw law;
    private final ImportedKeys keys;

    Reliving(EnforcementLaw law, ImportedKeys keys) {
        this.law = law;
        this.keys = keys;
    }

    List<Relived> relive(List<Read.Good> rows, Instant now, List<RowError> errors) {
        Set<Numbered> used = new HashSet<>(
                keys.usedByCases(rows.stream().map(Reliving::numbered).toList()));
        List<Relived> lawful = new ArrayList<>();
        for (Read.Good read : rows) {
            if (!used.add(numbered(read))) {
                errors.add(RowReading.error(
                        read.row(),
                        "/case/number",
                        "number-used",
                        Message.of("rule.number-used", numbered(read).number())));
            } else {
                relive(read, now, errors, lawful);
            }
        }
        return withFreeNumbers(lawful, errors);
    }

    private static Numbered numbered(Read.Good read) {
        ImportedRegistration registration = read.sent().registration();
        return new Numbered(
                read.sent().office(),
                registration.initiation().name(),
                StatisticalYear.of(registration.decidedOn()).number(),
                registration.number());
    }

    private void relive(Read.Good read, Instant now, List<RowError> errors, List<Relived> lawful) {
        ImportedCase sent = read.sent();
        UUID id = Ids.next();
        UUID decision = Ids.next();
        CaseDraft draft = CaseDraft.of(sent.office(), id, sent.parties(), sent.obligations());
        PastCommands past = PastCommands.of(sent, decision, now);
        List<FieldError> wrong = new ArrayList<>(draft.errors());
        wrong.addAll(past.errors());
        wrong.addAll(wrongDates(sent));
        if (!wrong.isEmpty()) {
            wrong.forEach(
                    error -> errors.add(RowReading.error(read.row(), error.pointer(), error.rule(), error.message())));
            return;
        }
        RegisterCase registration = registration(read, id, decision, draft, now);
        switch (law.relive(registration, past.commands())) {
            case OfPast.Relived(var folded, var event) ->
                lawful.add(new Relived(read, draft, title(sent), folded, event, past.numbers()));
            case OfPast.Contradicted(int command, Refusal why) ->
                errors.add(refused(read, pointer(command, past, why), why));
        }
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
        Numbered number = numbered(read);
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

    /** A decision that brings a number which its book has given already takes its row along. */
    private List<Relived> withFreeNumbers(List<Relived> lawful, List<RowError> errors) {
        List<Numbered> brought =
                lawful.stream().flatMap(relived -> decisions(relived).stream()).toList();
        Set<Numbered> used = new HashSet<>(keys.usedByDecisions(brought));
        List<Relived> free = new ArrayList<>();
        for (Relived relived : lawful) {
            List<Numbered> taken = decisions(relived).stream()
                    .filter(number -> !used.add(number))
                    .toList();
            if (taken.isEmpty()) {
                free.add(relived);
            } else {
                errors.add(RowReading.error(
                        relived.read().row(),
                        "/decisions",
                        "number-used",
                        Message.of("rule.number-used", taken.getFirst().number())));
            }
        }
        return free;
    }

    private static List<Numbered> decisions(Relived relived) {
        String office = relived.read().sent().office();
        return relived.folded().history().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .filter(decision -> relived.numbers().containsKey(decision.id()))
                .map(decision -> new Numbered(
                        office,
                        decision.kind(),
                        StatisticalYear.of(decision.on()).number(),
                        relived.numbers().getOrDefault(decision.id(), 0)))
                .toList();
    }
}

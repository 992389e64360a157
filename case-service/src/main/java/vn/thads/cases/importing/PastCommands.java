package vn.thads.cases.importing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.cases.decision.CaseCommand;
import vn.thads.cases.decision.MoveMoney;
import vn.thads.cases.decision.RecordAct;
import vn.thads.cases.decision.Recording;
import vn.thads.cases.decision.SignedBy;
import vn.thads.cases.decision.TakeDecision;
import vn.thads.cases.docket.Act;
import vn.thads.cases.docket.Grounding;
import vn.thads.cases.docket.ObligationAmount;
import vn.thads.cases.docket.Particulars;
import vn.thads.cases.docket.Scope;
import vn.thads.cases.importing.ImportedCase.ImportedAct;
import vn.thads.cases.importing.ImportedCase.ImportedDecision;
import vn.thads.cases.importing.ImportedCase.ImportedMovement;
import vn.thads.cases.storage.Ids;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;

/** The later facts of an imported case as the commands of live writes, each with the place where it stood. */
final class PastCommands {
    /** By this name a fact refers to the enforcement decision itself. */
    private static final String ENFORCEMENT_DECISION = "d0";

    private final ImportedCase sent;
    private final Instant now;
    private final Map<String, UUID> decisions = new HashMap<>();
    private final Map<String, UUID> acts = new HashMap<>();
    private final Map<String, UUID> movements = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<CaseCommand> commands = new ArrayList<>();
    private final List<String> pointers = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private PastCommands(ImportedCase sent, UUID enforcementDecision, Instant now) {
        this.sent = sent;
        this.now = now;
        decisions.put(ENFORCEMENT_DECISION, enforcementDecision);
    }

    static PastCommands of(ImportedCase sent, UUID enforcementDecision, Instant now) {
        PastCommands past = new PastCommands(sent, enforcementDecision, now);
        past.name();
        past.command();
        return past;
    }

    List<CaseCommand> commands() {
        return List.copyOf(commands);
    }

    /** Numbers that decisions bring along. */
    Map<UUID, Integer> numbers() {
        return Map.copyOf(numbers);
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Where the command stood in the row. */
    String pointer(int command) {
        return pointers.get(command);
    }

    /** Names first: a fact may refer to one that is listed after it. */
    private void name() {
        for (int i = 0; i < sent.decisions().size(); i++) {
            name(decisions, sent.decisions().get(i).ref(), "/decisions/" + i);
        }
        for (int i = 0; i < sent.acts().size(); i++) {
            name(acts, sent.acts().get(i).ref(), "/acts/" + i);
        }
        for (int i = 0; i < sent.money().size(); i++) {
            name(movements, sent.money().get(i).ref(), "/money/" + i);
        }
    }

    private void name(Map<String, UUID> names, String ref, String pointer) {
        boolean replacesDefault = ref.equals(ENFORCEMENT_DECISION) && pointer.startsWith("/decisions");
        if (names.put(ref, Ids.next()) != null && !replacesDefault) {
            errors.add(new FieldError(pointer + "/ref", "unique", Message.of("rule.unique")));
        }
    }

    private void command() {
        for (int i = 0; i < sent.decisions().size(); i++) {
            add(decision(sent.decisions().get(i), "/decisions/" + i), "/decisions/" + i);
        }
        for (int i = 0; i < sent.acts().size(); i++) {
            add(act(sent.acts().get(i), "/acts/" + i), "/acts/" + i);
        }
        for (int i = 0; i < sent.money().size(); i++) {
            add(movement(sent.money().get(i), "/money/" + i), "/money/" + i);
        }
    }

    private void add(CaseCommand command, String pointer) {
        commands.add(command);
        pointers.add(pointer);
    }

    private TakeDecision decision(ImportedDecision given, String pointer) {
        UUID id = id(decisions, given.ref());
        if (given.number() != null) {
            numbers.put(id, given.number());
        }
        List<ObligationAmount> amounts = given.amounts() == null
                ? List.of()
                : given.amounts().stream()
                        .map(amount -> new ObligationAmount(amount.obligation(), amount.amount()))
                        .toList();
        return new TakeDecision(
                id,
                given.kind(),
                given.decidedOn(),
                given.obligations() == null ? Scope.whole() : Scope.part(given.obligations()),
                new Grounding(given.ground(), given.groundOn()),
                new Particulars(
                        known(decisions, given.recalls(), pointer + "/recalls"),
                        given.toOffice(),
                        given.newOfficer(),
                        amounts,
                        given.until()),
                new SignedBy.Unrecorded(),
                recording(given.recordedAt()));
    }

    private RecordAct act(ImportedAct given, String pointer) {
        UUID withdraws = known(acts, given.withdraws(), pointer + "/withdraws");
        return new RecordAct(
                id(acts, given.ref()),
                given.kind(),
                given.on(),
                given.result() == null ? null : new Act.Finding(given.result(), given.prisonUntil()),
                withdraws == null ? null : new Act.Withdrawal(withdraws, given.reason() == null ? "" : given.reason()),
                recording(given.recordedAt()));
    }

    private MoveMoney movement(ImportedMovement given, String pointer) {
        return new MoveMoney(
                id(movements, given.ref()),
                given.kind(),
                given.obligation(),
                given.amount(),
                given.on(),
                known(movements, given.reverses(), pointer + "/reverses"),
                recording(given.recordedAt()));
    }

    private Recording recording(@Nullable Instant given) {
        return new Recording(given == null ? now : given.truncatedTo(ChronoUnit.MICROS), true);
    }

    private static UUID id(Map<String, UUID> names, String ref) {
        UUID id = names.get(ref);
        if (id == null) {
            throw new IllegalStateException("every fact was named before");
        }
        return id;
    }

    private @Nullable UUID known(Map<String, UUID> names, @Nullable String ref, String pointer) {
        if (ref == null) {
            return null;
        }
        UUID id = names.get(ref);
        if (id == null) {
            errors.add(new FieldError(pointer, "known-ref", Message.of("rule.known-ref", ref)));
        }
        return id;
    }
}

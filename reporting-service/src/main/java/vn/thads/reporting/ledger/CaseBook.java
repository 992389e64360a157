package vn.thads.reporting.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.thads.events.CaseEvent;
import vn.thads.events.CaseEvent.ActRecorded;
import vn.thads.events.CaseEvent.CaseImported;
import vn.thads.events.CaseEvent.CaseRegistered;
import vn.thads.events.CaseEvent.DecisionTaken;
import vn.thads.events.CaseEvent.MoneyMoved;
import vn.thads.events.CaseEvent.RecordedFact;
import vn.thads.events.Change;
import vn.thads.events.Standing;
import vn.thads.platform.event.ReceivedEvent;
import vn.thads.reporting.posting.AccountRules;
import vn.thads.reporting.posting.CaseHistory;
import vn.thads.reporting.posting.Entries;
import vn.thads.reporting.posting.Entry;

/** One case in the ledger: its history as known so far, and what each event posts. */
final class CaseBook {
    private final UUID caseId;
    private final CaseTraits traits;
    private final Entries.Following following;
    private long sequence;
    private Instant recordedAt;

    CaseBook(UUID caseId, CaseTraits traits, long sequence, Instant recordedAt, Entries.Following following) {
        this.caseId = caseId;
        this.traits = traits;
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.following = following;
    }

    /**
     * Opens the book of a case with the first event about it.
     *
     * @throws IllegalStateException if that is no registration
     */
    static CaseBook open(ReceivedEvent event, AccountRules rules) {
        CaseRegistered registered = switch (caseEvent(event)) {
            case CaseRegistered first -> first;
            case CaseImported imported -> imported.registered();
            case DecisionTaken decision -> throw unregistered(decision);
            case ActRecorded act -> throw unregistered(act);
            case MoneyMoved money -> throw unregistered(money);
        };
        return new CaseBook(
                registered.caseId(),
                CaseTraits.of(registered),
                0,
                Instant.EPOCH,
                new Entries.Following(CaseHistory.UNKNOWN, rules));
    }

    static CaseEvent caseEvent(ReceivedEvent event) {
        if (event.event() instanceof CaseEvent ofCase) {
            return ofCase;
        }
        throw new IllegalStateException(event.type() + " is no event of a case");
    }

    private static IllegalStateException unregistered(CaseEvent event) {
        return new IllegalStateException("case " + event.caseId() + " is told of before its registration");
    }

    /** Posts an event, once: one that the book already holds posts nothing. */
    boolean take(ReceivedEvent event, Consumer<PostedEntry> ledger) {
        if (event.sequence() <= sequence) {
            return false;
        }
        var page = new Page(event.id(), ledger);
        switch (caseEvent(event)) {
            case CaseRegistered registered -> page.post(caseId, event.recordedAt(), registered.change());
            case DecisionTaken decision -> page.post(decision.decisionId(), event.recordedAt(), decision.change());
            case ActRecorded act -> page.post(act.actId(), event.recordedAt(), act.change());
            case MoneyMoved money -> page.post(money.movementId(), event.recordedAt(), money.change());
            case CaseImported imported -> page.post(imported);
        }
        sequence = event.sequence();
        return true;
    }

    UUID caseId() {
        return caseId;
    }

    CaseTraits traits() {
        return traits;
    }

    long sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    /** Every office that holds the case or held it. */
    Set<String> offices() {
        return history().standings().stream().map(Standing::office).collect(Collectors.toSet());
    }

    CaseHistory history() {
        return following.history();
    }

    /** What one event posts. */
    private final class Page {
        private final UUID eventId;
        private final Consumer<PostedEntry> ledger;

        Page(UUID eventId, Consumer<PostedEntry> ledger) {
            this.eventId = eventId;
            this.ledger = ledger;
        }

        void post(CaseImported imported) {
            post(caseId, imported.registeredRecordedAt(), imported.registered().change());
            for (RecordedFact fact : imported.facts()) {
                UUID cause = fact.decision() != null
                        ? fact.decision().decisionId()
                        : fact.act() != null ? fact.act().actId() : movementOf(fact);
                post(cause, fact.recordedAt(), fact.fact().change());
            }
        }

        private UUID movementOf(RecordedFact fact) {
            return fact.money() == null ? caseId : fact.money().movementId();
        }

        /** Knowledge of a case only grows: a fact is never known before the one that it follows, or old figures would change. */
        void post(UUID cause, Instant known, Change change) {
            recordedAt = known.isAfter(recordedAt) ? known : recordedAt;
            List<Entry> entries = following.learn(change);
            for (Entry entry : entries) {
                ledger.accept(new PostedEntry(eventId, cause, caseId, recordedAt, traits, entry));
            }
        }
    }
}

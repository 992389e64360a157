package vn.thads.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thads.complaints.clock.Clocks;
import vn.thads.complaints.listing.Ids;
import vn.thads.complaints.replica.CaseReference;
import vn.thads.complaints.replica.CaseReplica;
import vn.thads.complaints.rules.ComplaintTerms;
import vn.thads.events.ComplaintEvent;
import vn.thads.legaltime.NoCalendar;
import vn.thads.legaltime.NoRuleInForce;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;

/**
 * Complaints with their whole past, in the caller's transaction: the same complaint and the same orders as one by one, in sets.
 *
 * <p>What is here already is not told again; what has happened since is added. A case that is not known yet is linked later.
 */
@ApplicationScoped
public class ComplaintPast {
    private final Complaints complaints;
    private final Ids newIds;
    private final ComplaintTerms terms;
    private final Clocks clocks;
    private final CaseReplica cases;
    private final Journal journal;
    private final Audit audit;

    ComplaintPast(
            Complaints complaints,
            Ids newIds,
            ComplaintTerms terms,
            Clocks clocks,
            CaseReplica cases,
            Journal journal,
            Audit audit) {
        this.complaints = complaints;
        this.newIds = newIds;
        this.terms = terms;
        this.clocks = clocks;
        this.cases = cases;
        this.journal = journal;
        this.audit = audit;
    }

    /**
     * A complaint and what became of it.
     *
     * @param letter the registration, with its external id
     * @param receivedAt when the office knew it
     * @param steps what happened then, in order
     */
    public record Past(Registration letter, Instant receivedAt, List<Step> steps) {
        public Past {
            steps = List.copyOf(steps);
        }
    }

    /** What happened to a complaint, and when the office knew it. */
    public sealed interface Step {
        /** The day. */
        LocalDate on();

        /** When the office knew it. */
        Instant recordedAt();

        /** It was accepted. */
        record Accepted(LocalDate on, Instant recordedAt) implements Step {}

        /** It was decided. */
        record Decided(LocalDate on, Instant recordedAt, ComplaintEvent.Verdict verdict) implements Step {}

        /** It ended otherwise. */
        record Ended(LocalDate on, Instant recordedAt, Ending how) implements Step {}
    }

    /** What became of one of them. */
    public sealed interface Result {
        /** Something of it is new. */
        record Loaded() implements Result {}

        /** It was here already. */
        record Unchanged() implements Result {}

        /**
         * It cannot be so.
         *
         * @param field field of the import format
         * @param rule short name of the rule
         * @param message what is wrong
         */
        record Refused(String field, String rule, Message message) implements Result {}
    }

    /** Loads them in order; one result each. */
    public List<Result> load(List<Past> pasts) {
        Map<String, Complaint> known = known(pasts);
        Map<CaseReference, UUID> caseIds = cases.find(pasts.stream()
                .map(past -> past.letter().about())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
        List<UUID> ids = newIds.next(pasts.size());
        List<NewEvent> events = new ArrayList<>();
        List<Result> results = new ArrayList<>(pasts.size());
        for (int i = 0; i < pasts.size(); i++) {
            results.add(load(pasts.get(i), ids.get(i), caseIds, known, events));
        }
        complaints.flush();
        setClocks(pasts, results, known);
        journal.append(events);
        return results;
    }

    /** Of those to which something happened, as they stand after the last of it. */
    private void setClocks(List<Past> pasts, List<Result> results, Map<String, Complaint> known) {
        Set<Complaint> changed = new LinkedHashSet<>();
        for (int i = 0; i < results.size(); i++) {
            Complaint complaint = known.get(keyOf(pasts.get(i).letter()));
            if (results.get(i) instanceof Result.Loaded && complaint != null) {
                changed.add(complaint);
            }
        }
        clocks.set(
                changed.stream().map(Complaint::id).toList(),
                changed.stream()
                        .flatMap(complaint -> complaint.running(terms).stream())
                        .toList());
    }

    private Result load(
            Past past,
            UUID newId,
            Map<CaseReference, UUID> caseIds,
            Map<String, Complaint> known,
            List<NewEvent> events) {
        String key = keyOf(past.letter());
        Complaint here = known.get(key);
        if (here != null && !here.registration().equals(past.letter())) {
            return new Result.Refused("externalId", "known-differently", Message.of("rule.known-differently"));
        }
        ComplaintView before = here == null ? null : here.view();
        try {
            List<NewEvent> told = new ArrayList<>();
            Complaint complaint = here == null ? registered(past, newId, caseIds, told) : here;
            Result.@Nullable Refused refused = apply(past, complaint, told);
            if (refused != null) {
                goBack(here, before);
                return refused;
            }
            if (told.isEmpty()) {
                return new Result.Unchanged();
            }
            if (here == null) {
                complaints.persist(complaint);
                known.put(key, complaint);
            }
            events.addAll(told);
            audit.record(
                    "complaint.imported",
                    "complaint",
                    complaint.id().toString(),
                    complaint.office(),
                    Map.of("version", complaint.version()));
            return new Result.Loaded();
        } catch (NoRuleInForce e) {
            return noRule(here, before, e.key(), e.on());
        } catch (NoCalendar e) {
            return noRule(here, before, "working-days", e.day());
        }
    }

    private static Result noRule(@Nullable Complaint here, @Nullable ComplaintView before, String key, LocalDate on) {
        goBack(here, before);
        return new Result.Refused("receivedOn", "no-rule", Message.of("rule.no-rule", key, on));
    }

    /** A refused row has no effect on a complaint that was here before it. */
    private static void goBack(@Nullable Complaint here, @Nullable ComplaintView before) {
        if (here != null && before != null) {
            here.goBackTo(before);
        }
    }

    private Complaint registered(Past past, UUID id, Map<CaseReference, UUID> caseIds, List<NewEvent> told) {
        Registration letter = past.letter();
        CaseReference about = letter.about();
        Complaint complaint = new Complaint(
                id,
                letter,
                about == null ? null : caseIds.get(about),
                terms.acceptDue(letter.matter(), letter.receivedOn()));
        told.add(new NewEvent(complaint.registered(), 1, past.receivedAt()));
        return complaint;
    }

    private Result.@Nullable Refused apply(Past past, Complaint complaint, List<NewEvent> told) {
        for (Step step : past.steps()) {
            switch (Known.of(complaint.view(), step)) {
                case SAME -> {}
                case DIFFERENT -> {
                    return new Result.Refused(fieldOf(step), "known-differently", Message.of("rule.known-differently"));
                }
                case NOT_YET -> {
                    switch (order(complaint, past.letter(), step)) {
                        case Outcome.Done(ComplaintEvent event) ->
                            told.add(new NewEvent(event, complaint.version(), step.recordedAt()));
                        case Outcome.WrongState(boolean needsAcceptance, ComplaintState state) -> {
                            return new Result.Refused(fieldOf(step), "state", Message.of("rule.state"));
                        }
                        case Outcome.TooEarly(LocalDate earliest) -> {
                            return new Result.Refused(
                                    fieldOf(step), "not-before", Message.of("rule.not-before", earliest));
                        }
                    }
                }
            }
        }
        return null;
    }

    private Outcome order(Complaint complaint, Registration letter, Step step) {
        return switch (step) {
            case Step.Accepted accepted ->
                complaint.accept(accepted.on(), terms.settling(letter.matter(), accepted.on()), terms);
            case Step.Decided decided -> complaint.decide(decided.on(), decided.verdict());
            case Step.Ended ended -> complaint.end(ended.on(), ended.how());
        };
    }

    private static String fieldOf(Step step) {
        return switch (step) {
            case Step.Accepted accepted -> "acceptedOn";
            case Step.Decided decided -> "decidedOn";
            case Step.Ended ended -> "endedOn";
        };
    }

    private Map<String, Complaint> known(List<Past> pasts) {
        Map<String, List<String>> byOffice = new HashMap<>();
        for (Past past : pasts) {
            String externalId = past.letter().externalId();
            if (externalId != null) {
                byOffice.computeIfAbsent(past.letter().office(), office -> new ArrayList<>())
                        .add(externalId);
            }
        }
        Map<String, Complaint> known = new HashMap<>();
        byOffice.forEach((office, ids) -> complaints
                .find("office = ?1 and externalId in ?2 order by id", office, ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(complaint -> known.put(keyOf(complaint.registration()), complaint)));
        return known;
    }

    private static String keyOf(Registration letter) {
        return letter.office() + "/" + letter.externalId();
    }
}

package vn.thads.officers.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.thads.officers.OfficerProblem;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;
import vn.thads.platform.version.Version;

/** Writes officers; each method works in the caller's transaction and tells what it did. */
@ApplicationScoped
public class OfficerRegister {
    private final Officers officers;
    private final PostingRules rules;
    private final OfficerGrades grades;
    private final Leaving leaving;
    private final Access access;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    @Inject
    OfficerRegister(
            Officers officers,
            PostingRules rules,
            OfficerGrades grades,
            Leaving leaving,
            Access access,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.officers = officers;
        this.rules = rules;
        this.grades = grades;
        this.leaving = leaving;
        this.access = access;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers an officer.
     *
     * @param recordedAt when the office knew it
     */
    public Officer register(String code, Person person, List<Grade> held, List<Posting> postings, Instant recordedAt) {
        if (officers.lockedByCode(code).isPresent()) {
            throw new ProblemException(
                    OfficerProblem.OFFICER_CODE_TAKEN, Message.of("officer-code-taken.detail", code));
        }
        rules.check(person, held, postings);
        Officer officer = new Officer(newId(), code, person, held, postings);
        // discipline and relatives are written by plain SQL and refer to the row
        officers.persistAndFlush(officer);
        tell(officer, firstDay(held, postings), recordedAt, "officer.registered");
        return officer;
    }

    /** Makes an officer what he is said to be; answers whether that changed anything. */
    public boolean become(
            Officer officer, Person person, List<Grade> held, List<Posting> postings, Instant recordedAt) {
        List<Posting> kept = withKnownIds(postings, officer.postings());
        boolean isSame = officer.person().equals(person)
                && officer.grades().equals(sorted(held))
                && officer.postings().containsAll(kept)
                && officer.postings().size() == kept.size();
        if (isSame) {
            return false;
        }
        rules.check(person, held, kept);
        officer.become(person, held, kept);
        tell(officer, firstDay(held, kept), recordedAt, "officer.changed");
        return true;
    }

    Officer replace(String idOrCode, Version expected, Person person, List<Grade> held) {
        Officer officer = officers.locked(idOrCode, expected);
        become(officer, person, held, officer.postings(), Instant.now(clock));
        return officer;
    }

    Posting post(String idOrCode, Posting posting) {
        access.mustReach(posting.office());
        Officer officer = officers.locked(idOrCode);
        List<Posting> postings =
                Stream.concat(officer.postings().stream(), Stream.of(posting)).toList();
        rules.check(officer.person(), officer.grades(), postings);
        officer.post(postings);
        tell(officer, posting.from(), Instant.now(clock), "officer.posted");
        return posting;
    }

    Officer end(String idOrCode, UUID posting, LocalDate last, Version expected) {
        Officer officer = officers.locked(idOrCode, expected);
        Posting present = officer.postings().stream()
                .filter(held -> held.id().equals(posting))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        LocalDate ended = present.to();
        if (ended != null && ended.isBefore(last)) {
            throw new ProblemException(OfficerProblem.POSTING_ENDED, Message.of("posting-ended.detail", ended));
        }
        List<Posting> postings = officer.postings().stream()
                .map(held -> held.id().equals(posting) ? held.endedOn(last) : held)
                .toList();
        rules.check(officer.person(), officer.grades(), postings);
        mustHaveHandedOver(officer, present, last);
        officer.post(postings);
        tell(officer, last, Instant.now(clock), "officer.posting-ended");
        return officer;
    }

    /** Nobody leaves an office while a case of it is his; who has another posting there does not leave it. */
    private void mustHaveHandedOver(Officer officer, Posting ending, LocalDate last) {
        boolean stays = officer.postings().stream()
                .anyMatch(held -> !held.id().equals(ending.id())
                        && held.office().equals(ending.office())
                        && held.holdsOn(last.plusDays(1)));
        if (!stays) {
            leaving.mustBeDone(officer.code(), ending.office(), LocalDate.now(clock));
        }
    }

    /** Refuses a posting that could not follow what he holds, with the rule that it breaks. */
    public void mustBePossible(Officer officer, Posting next) {
        rules.check(officer.person(), officer.grades(), after(officer, next));
    }

    /** Moves an officer: a main post ends on the eve of the next one; a secondment leaves it as it is. */
    public void move(Officer officer, Posting next) {
        List<Posting> postings = after(officer, next);
        rules.check(officer.person(), officer.grades(), postings);
        officer.post(postings);
        tell(officer, next.from(), Instant.now(clock), "officer.posted");
    }

    /** Ends a posting early; one that has ended before stays as it is. */
    public void end(Officer officer, UUID posting, LocalDate last) {
        List<Posting> postings = officer.postings().stream()
                .map(held -> held.id().equals(posting) && held.holdsOn(last) ? held.endedOn(last) : held)
                .toList();
        rules.check(officer.person(), officer.grades(), postings);
        officer.post(postings);
        tell(officer, last, Instant.now(clock), "officer.posting-ended");
    }

    private List<Posting> after(Officer officer, Posting next) {
        LocalDate eve = next.from().minusDays(1);
        boolean isMain = rules.isMain(next);
        return Stream.concat(
                        officer.postings().stream()
                                .map(held ->
                                        isMain && rules.isMain(held) && held.holdsOn(eve) && held.holdsOn(next.from())
                                                ? held.endedOn(eve)
                                                : held),
                        Stream.of(next))
                .toList();
    }

    private void tell(Officer officer, LocalDate on, Instant recordedAt, String action) {
        journal.append(new NewEvent(officer.described(on, grades), officer.nextVersion(), recordedAt));
        audit.record(
                action,
                "officer",
                officer.id().toString(),
                officer.postingOn(LocalDate.now(clock)).map(Posting::office).orElse(null),
                Map.of("code", officer.code(), "version", officer.version()));
    }

    private LocalDate firstDay(List<Grade> held, List<Posting> postings) {
        return Stream.concat(held.stream().map(Grade::from), postings.stream().map(Posting::from))
                .min(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock));
    }

    /** A posting that is told again keeps its id. */
    private static List<Posting> withKnownIds(List<Posting> postings, List<Posting> known) {
        return postings.stream()
                .map(posting ->
                        known.stream().filter(posting::isLike).findFirst().orElse(posting))
                .toList();
    }

    private static List<Grade> sorted(List<Grade> held) {
        List<Grade> sorted = new ArrayList<>(held);
        sorted.sort((a, b) -> a.from().compareTo(b.from()));
        return sorted;
    }

    /** UUIDv7: sorted by time, so that new rows stand together. */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}

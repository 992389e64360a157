package vn.thads.officers.relative;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thads.events.OfficerEvent.RelativesDeclared;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.officer.Officer;
import vn.thads.officers.officer.OfficerRegister;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.event.Journal;
import vn.thads.platform.event.NewEvent;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.identity.IdentityTokens;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Declared relatives (L2008 Art. 21; L2025 Art. 16.2); each writing method works in the caller's transaction. */
@ApplicationScoped
public class Relatives {
    private final RelativeSql sql;
    private final Relations relations;
    private final IdentityTokens tokens;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Relatives(RelativeSql sql, Relations relations, IdentityTokens tokens, Journal journal, Audit audit, Clock clock) {
        this.sql = sql;
        this.relations = relations;
        this.tokens = tokens;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    List<Relative> of(Officer officer) {
        audit.record("relatives.read", "officer", officer.id().toString(), null, Map.of("code", officer.code()));
        return sql.of(officer.id());
    }

    /** One relative of an officer; 404 if he declared none of that id. */
    Relative one(Officer officer, UUID id) {
        return of(officer).stream()
                .filter(relative -> relative.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Who of some officers is one of the persons, or declared him as a relative: by the person's identity number. Who is whose
     * relative stays here; the caller audits what he asked for.
     */
    public Map<String, Set<String>> related(Set<String> officers, Set<IdentityNumber> persons) {
        return persons.isEmpty()
                ? Map.of()
                : sql.related(
                        officers,
                        persons.stream()
                                .collect(Collectors.toMap(tokens::of, IdentityNumber::number, (one, same) -> one)));
    }

    /** Declares a relative whose number is not there yet; answers whether it was new. */
    public boolean declareOnce(Officer officer, RelativeRequest request, Instant recordedAt) {
        boolean isKnown = sql.of(officer.id()).stream()
                .anyMatch(known ->
                        known.identity().number().equals(request.identity().number()));
        if (!isKnown) {
            declare(officer, request, recordedAt);
        }
        return !isKnown;
    }

    Relative declare(Officer officer, RelativeRequest request, Instant recordedAt) {
        if (relations.article(request.relation(), request.declaredOn()).isEmpty()) {
            throw ProblemException.invalid(
                    "/relation", "relation", Message.of("rule.relation", request.relation(), request.declaredOn()));
        }
        request.identity().fault().ifPresent(message -> {
            throw ProblemException.invalid("/identityNumber", "identity-number", message);
        });
        boolean isKnown = sql.of(officer.id()).stream()
                .anyMatch(known ->
                        known.identity().number().equals(request.identity().number()));
        if (isKnown) {
            throw new ProblemException(OfficerProblem.RELATIVE_KNOWN, Message.of("relative-known.detail"));
        }
        Relative relative =
                new Relative(OfficerRegister.newId(), request.relation(), request.identity(), request.declaredOn());
        sql.insert(officer.id(), relative, tokens.of(relative.identity()));
        tell(officer, request.declaredOn(), recordedAt, "relative.declared", relative.id());
        return relative;
    }

    void withdraw(Officer officer, UUID relative) {
        if (!sql.delete(officer.id(), relative)) {
            throw ProblemException.notFound();
        }
        tell(officer, LocalDate.now(clock), Instant.now(clock), "relative.withdrawn", relative);
    }

    private void tell(Officer officer, LocalDate on, Instant recordedAt, String action, UUID relative) {
        List<String> all = sql.of(officer.id()).stream()
                .map(known -> tokens.of(known.identity()))
                .toList();
        var event = new RelativesDeclared(officer.id(), officer.code(), all, on);
        journal.append(new NewEvent(event, officer.nextVersion(), recordedAt));
        audit.record(action, "officer", officer.id().toString(), null, Map.of("relative", relative.toString()));
    }
}

package vn.thads.officers.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thads.officers.assignment.AdviceQuestion.CaseParty;
import vn.thads.officers.assignment.AdviceQuestion.NewCase;
import vn.thads.officers.assignment.AssignmentRules.GradeLimit;
import vn.thads.officers.office.Offices;
import vn.thads.officers.relative.Relatives;
import vn.thads.platform.access.Access;
import vn.thads.platform.audit.Audit;
import vn.thads.platform.identity.IdentityNumber;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.ProblemException;

/** Advises on whom to assign cases; it changes nothing, and that relatives were compared with parties is audited. */
@ApplicationScoped
class Adviser {
    private final PoolReader reader;
    private final AssignmentRules rules;
    private final AdviceWording wording;
    private final Offices offices;
    private final Relatives relatives;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Adviser(
            PoolReader reader,
            AssignmentRules rules,
            AdviceWording wording,
            Offices offices,
            Relatives relatives,
            Access access,
            Audit audit,
            Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.wording = wording;
        this.offices = offices;
        this.relatives = relatives;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    AssignmentAdvice advise(AdviceQuestion question, Language language) {
        String office = question.office();
        access.mustReach(office);
        LocalDate asked = question.on();
        LocalDate day = asked == null ? LocalDate.now(clock) : asked;
        if (!offices.exists(office, day)) {
            throw ProblemException.invalid("/office", "office", Message.of("rule.office", office, day));
        }
        Policy policy = rules.policy(question.policy(), day)
                .orElseThrow(() -> ProblemException.invalid(
                        "/policy", "policy", Message.of("rule.policy", question.policy(), day)));
        Pool pool = reader.read(question, day);
        AdviceChecks.check(question, policy, pool);
        Map<String, Set<String>> related = related(question, pool);
        List<PendingCase> pending = question.cases().stream()
                .map(one -> pending(one, pool, related))
                .toList();
        List<Candidate> candidates = candidates(pool);
        Spread spread = new Spread(policy, candidates);
        List<Spread.Turn> turns = spread.of(pending);
        audit(question, day, related);
        return wording.advice(new AdviceWording.Given(question, policy, pool, candidates, spread, turns), language);
    }

    /** Officers by a party's identity number: who is that person, or his relative. */
    private Map<String, Set<String>> related(AdviceQuestion question, Pool pool) {
        Set<IdentityNumber> persons = question.cases().stream()
                .map(NewCase::parties)
                .flatMap(List::stream)
                .map(CaseParty::identity)
                .collect(Collectors.toSet());
        return relatives.related(pool.codes(), persons);
    }

    private PendingCase pending(NewCase one, Pool pool, Map<String, Set<String>> related) {
        Set<String> flags = Set.copyOf(one.flags());
        int leastLevel = rules.limits(flags, one.amount(), pool.on()).stream()
                .mapToInt(GradeLimit::level)
                .max()
                .orElse(0);
        Map<String, Integer> holders = new HashMap<>();
        pool.holders().forEach((id, holder) -> {
            if (one.relatedCases().contains(id)) {
                holders.merge(holder, 1, Integer::sum);
            }
        });
        Set<String> kin = one.parties().stream()
                .map(party -> related.getOrDefault(party.identity().number(), Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return new PendingCase(
                one.reference(),
                pool.profile()
                        .ofDecided(one.judgmentKind(), flags, one.obligations(), one.amount())
                        .hundredths(),
                leastLevel,
                one.judgment(),
                one.number(),
                holders,
                Set.copyOf(one.territoryOfficers()),
                one.chosenOfficer(),
                kin);
    }

    private List<Candidate> candidates(Pool pool) {
        List<Candidate> candidates = new ArrayList<>();
        for (var load : pool.staff()) {
            String grade = load.grade();
            String role = load.role();
            if (grade != null && role != null && !pool.bars().containsKey(load.officer())) {
                candidates.add(new Candidate(
                        load.officer(),
                        grade,
                        rules.level(grade),
                        role,
                        load.seconded() ? load.home() : null,
                        load.capacity(),
                        load.cases(),
                        load.weight().movePointRight(2).longValueExact()));
            }
        }
        return candidates;
    }

    private void audit(AdviceQuestion question, LocalDate day, Map<String, Set<String>> related) {
        audit.record(
                "assignment.advised",
                "office",
                question.office(),
                question.office(),
                Map.of(
                        "on",
                        day,
                        "policy",
                        question.policy(),
                        "cases",
                        question.cases().size(),
                        "parties",
                        question.cases().stream()
                                .mapToInt(one -> one.parties().size())
                                .sum(),
                        "related",
                        related.size()));
    }
}

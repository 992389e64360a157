package vn.thads.officers.assignment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.thads.officers.assignment.AdviceQuestion.NewCase;
import vn.thads.officers.assignment.AssignmentAdvice.AdvisedLoad;
import vn.thads.officers.assignment.AssignmentAdvice.AdvisedOfficer;
import vn.thads.officers.assignment.AssignmentAdvice.BarView;
import vn.thads.officers.assignment.AssignmentAdvice.BarredOfficer;
import vn.thads.officers.assignment.AssignmentAdvice.CaseAdvice;
import vn.thads.officers.assignment.AssignmentRules.Bar;
import vn.thads.officers.assignment.Spread.Turn;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Texts;

/** Writes an advice in the language of the answer: numbers, reasons, and why somebody may not be assigned a case. */
@Singleton
class AdviceWording {
    private final AssignmentRules rules;
    private final Texts texts;

    @Inject
    AdviceWording(AssignmentRules rules, Texts texts) {
        this.rules = rules;
        this.texts = texts;
    }

    /**
     * What was asked and found.
     *
     * @param question what was asked
     * @param policy what decides
     * @param pool the office on the day
     * @param candidates who may be assigned cases
     * @param spread who has got what in the end
     * @param turns the ranking of each case
     */
    record Given(
            AdviceQuestion question,
            Policy policy,
            Pool pool,
            List<Candidate> candidates,
            Spread spread,
            List<Turn> turns) {
        Given {
            candidates = List.copyOf(candidates);
            turns = List.copyOf(turns);
        }
    }

    AssignmentAdvice advice(Given given, Language language) {
        List<CaseAdvice> cases = new ArrayList<>();
        for (int i = 0; i < given.turns().size(); i++) {
            NewCase asked = given.question().cases().get(i);
            Reasons reasons = new Reasons(given.policy(), asked, given.pool(), rules, texts, language);
            cases.add(advice(given.turns().get(i), given.pool(), reasons, language));
        }
        List<AdvisedLoad> loads = given.candidates().stream()
                .sorted(Comparator.comparing(Candidate::officer))
                .map(one -> load(one, given.spread()))
                .toList();
        return new AssignmentAdvice(
                given.question().office(),
                given.pool().on(),
                given.policy().key(),
                given.policy().label().in(language),
                given.policy().article(),
                cases,
                loads,
                loads.stream()
                        .map(AdvisedLoad::before)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                loads.stream()
                        .map(AdvisedLoad::after)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private CaseAdvice advice(Turn turn, Pool pool, Reasons reasons, Language language) {
        List<AdvisedOfficer> ranked = new ArrayList<>();
        turn.ranked().forEach(one -> ranked.add(advised(ranked.size() + 1, one, reasons)));
        PendingCase pending = turn.pending();
        return new CaseAdvice(
                pending.reference(),
                turn.turn(),
                BigDecimal.valueOf(pending.weight(), 2),
                ranked.isEmpty() ? null : ranked.getFirst().officer(),
                ranked,
                barred(pending, pool, language));
    }

    private static AdvisedOfficer advised(int rank, Ranked ranked, Reasons reasons) {
        Candidate candidate = ranked.candidate();
        return new AdvisedOfficer(
                rank,
                candidate.officer(),
                candidate.grade(),
                candidate.role(),
                candidate.secondedFrom() != null,
                candidate.capacity(),
                ranked.cases(),
                ranked.sameJudgment(),
                candidate.load(ranked.before()),
                candidate.load(ranked.after()),
                reasons.of(ranked));
    }

    private List<BarredOfficer> barred(PendingCase pending, Pool pool, Language language) {
        Set<String> codes = new TreeSet<>(pool.bars().keySet());
        codes.addAll(pending.barred());
        return codes.stream()
                .map(code -> new BarredOfficer(code, bars(code, pending, pool, language)))
                .toList();
    }

    private List<BarView> bars(String code, PendingCase pending, Pool pool, Language language) {
        Stream<Bar> kin = pending.barred().contains(code) ? rules.bar("RELATIVE", pool.on()).stream() : Stream.of();
        return Stream.concat(kin, pool.bars().getOrDefault(code, List.of()).stream())
                .map(bar -> new BarView(bar.key(), bar.label().in(language), bar.article()))
                .toList();
    }

    private static AdvisedLoad load(Candidate one, Spread spread) {
        return new AdvisedLoad(
                one.officer(),
                one.capacity(),
                spread.cases(one) - one.cases(),
                one.load(one.weight()),
                one.load(spread.weight(one)));
    }
}

package vn.thads.officers.assignment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thads.officers.assignment.AdviceQuestion.NewCase;
import vn.thads.officers.assignment.AssignmentAdvice.Reason;
import vn.thads.officers.assignment.AssignmentRules.GradeLimit;
import vn.thads.officers.assignment.Policy.Criterion;
import vn.thads.platform.problem.Language;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.Texts;

/** What speaks for somebody and against him for one case, in the language of the answer. */
final class Reasons {
    private final Policy policy;
    private final NewCase asked;
    private final AssignmentRules rules;
    private final Texts texts;
    private final Language language;
    private final String limits;

    Reasons(Policy policy, NewCase asked, Pool pool, AssignmentRules rules, Texts texts, Language language) {
        this.policy = policy;
        this.asked = asked;
        this.rules = rules;
        this.texts = texts;
        this.language = language;
        this.limits = rules.limits(Set.copyOf(asked.flags()), asked.amount(), pool.on()).stream()
                .map(GradeLimit::label)
                .map(label -> label.in(language))
                .collect(Collectors.joining(", "));
    }

    /** What decides under the policy stands first. */
    List<Reason> of(Ranked ranked) {
        Candidate candidate = ranked.candidate();
        List<Reason> reasons = new ArrayList<>();
        if (ranked.sameJudgment() > 0) {
            reasons.add(reason("SAME_JUDGMENT", "advice.same-judgment", ranked.sameJudgment()));
        }
        reasons.add(grade(ranked));
        if (!asked.territoryOfficers().isEmpty()) {
            reasons.add(reason("TERRITORY", ranked.hasTerritory() ? "advice.territory" : "advice.territory-other"));
        }
        String number = asked.judgmentNumber();
        if (number != null && policy.decidesBy(Criterion.NUMBER)) {
            reasons.add(reason("NUMBER", "advice.number", number, ranked.numberPlace() + 1));
        }
        if (ranked.isChosen()) {
            reasons.add(reason("CHOICE", "advice.choice"));
        }
        reasons.add(reason(
                "LOAD",
                "advice.load",
                ranked.cases(),
                BigDecimal.valueOf(ranked.before(), 2),
                candidate.load(ranked.before()),
                candidate.load(ranked.after())));
        if (candidate.isLeader()) {
            reasons.add(reason("ROLE", "advice.role", candidate.capacity()));
        }
        String home = candidate.secondedFrom();
        if (home != null) {
            reasons.add(reason("SECONDED", "advice.seconded", home));
        }
        reasons.add(
                asked.parties().isEmpty()
                        ? reason("RELATIVE", "advice.relative-unchecked")
                        : reason(
                                "RELATIVE",
                                "advice.relative-none",
                                asked.parties().size()));
        reasons.sort(Comparator.comparingInt(this::place));
        return reasons;
    }

    private Reason grade(Ranked ranked) {
        String grade = rules.gradeLabel(ranked.candidate().grade()).in(language);
        return limits.isEmpty()
                ? reason("GRADE", "advice.grade", grade)
                : reason("GRADE", ranked.hasGrade() ? "advice.grade-enough" : "advice.grade-below", grade, limits);
    }

    /** Where a reason stands among those that decide; behind them if it does not. */
    private int place(Reason reason) {
        List<String> criteria = policy.criteria().stream().map(Criterion::name).toList();
        int place = criteria.indexOf(reason.key());
        return place < 0 ? criteria.size() : place;
    }

    private Reason reason(String key, String code, Object... values) {
        return new Reason(key, texts.text(Message.of(code, values), language));
    }
}

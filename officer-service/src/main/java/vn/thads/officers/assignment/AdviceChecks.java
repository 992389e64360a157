package vn.thads.officers.assignment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thads.officers.OfficerProblem;
import vn.thads.officers.assignment.AdviceQuestion.NewCase;
import vn.thads.officers.assignment.Policy.Criterion;
import vn.thads.platform.problem.FieldError;
import vn.thads.platform.problem.Message;
import vn.thads.platform.problem.PlatformProblem;
import vn.thads.platform.problem.ProblemException;

/** What must hold of the cases that advice is asked for; every wrong field is named. */
final class AdviceChecks {
    private final Policy policy;
    private final Pool pool;
    private final Set<String> codes;
    private final List<FieldError> errors = new ArrayList<>();

    private AdviceChecks(Policy policy, Pool pool) {
        this.policy = policy;
        this.pool = pool;
        this.codes = pool.codes();
    }

    static void check(AdviceQuestion question, Policy policy, Pool pool) {
        AdviceChecks checks = new AdviceChecks(policy, pool);
        Set<String> references = new HashSet<>();
        for (int i = 0; i < question.cases().size(); i++) {
            NewCase one = question.cases().get(i);
            if (!references.add(one.reference())) {
                checks.wrong("/cases/" + i + "/reference", "unique", Message.of("rule.reference-twice"));
            }
            checks.check(one, "/cases/" + i);
        }
        if (!checks.errors.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.INVALID_REQUEST, Message.of("invalid-request.detail"), checks.errors);
        }
        question.cases().forEach(checks::mustBeApplicable);
    }

    private void check(NewCase one, String at) {
        if (!pool.profile().hasKind(one.judgmentKind())) {
            wrong(at + "/judgmentKind", "judgment-kind", Message.of("rule.judgment-kind", one.judgmentKind()));
        }
        for (int i = 0; i < one.flags().size(); i++) {
            if (!pool.profile().hasFlag(one.flags().get(i))) {
                wrong(
                        at + "/flags/" + i,
                        "flag",
                        Message.of("rule.flag", one.flags().get(i)));
            }
        }
        for (int i = 0; i < one.parties().size(); i++) {
            String pointer = at + "/parties/" + i + "/identityNumber";
            one.parties().get(i).identity().fault().ifPresent(message -> wrong(pointer, "identity-number", message));
        }
        for (int i = 0; i < one.relatedCases().size(); i++) {
            if (!pool.holders().containsKey(one.relatedCases().get(i))) {
                wrong(at + "/relatedCases/" + i, "related-case", Message.of("rule.related-case"));
            }
        }
        for (int i = 0; i < one.territoryOfficers().size(); i++) {
            mustBeKnown(one.territoryOfficers().get(i), at + "/territoryOfficers/" + i);
        }
        String chosen = one.chosenOfficer();
        if (chosen != null) {
            mustBeKnown(chosen, at + "/chosenOfficer");
        } else if (policy.decidesBy(Criterion.CHOICE)) {
            wrong(at + "/chosenOfficer", "required", Message.of("rule.policy-needs", policy.key()));
        }
        if (one.judgmentNumber() == null && policy.decidesBy(Criterion.NUMBER)) {
            wrong(at + "/judgmentNumber", "required", Message.of("rule.policy-needs", policy.key()));
        }
    }

    private void mustBeKnown(String officer, String pointer) {
        if (!codes.contains(officer)) {
            wrong(pointer, "officer-of-office", Message.of("rule.officer-of-office", officer, pool.on()));
        }
    }

    private void mustBeApplicable(NewCase one) {
        String flag = policy.onlyFlag();
        if (flag != null && !one.flags().contains(flag)) {
            throw new ProblemException(
                            OfficerProblem.ASSIGNMENT_POLICY_NOT_APPLICABLE,
                            Message.of(
                                    "assignment-policy-not-applicable.detail",
                                    policy.key(),
                                    flag,
                                    one.reference(),
                                    policy.article()))
                    .withArticle(policy.article())
                    .with("reference", one.reference());
        }
    }

    private void wrong(String pointer, String rule, Message message) {
        errors.add(new FieldError(pointer, rule, message));
    }
}

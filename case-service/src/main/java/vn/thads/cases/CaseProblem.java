package vn.thads.cases;

import vn.thads.platform.problem.ProblemType;

/** Refusals of case-service; {@code docs/problems.md} has an entry for each. */
public enum CaseProblem implements ProblemType {
    /** The law does not allow the decision, act or movement now. */
    DECISION_REFUSED("decision-refused", 409),
    /** The officer is related to a party. */
    CONFLICT_OF_INTEREST("conflict-of-interest", 409),
    /** The officer may not be assigned a case of this office on this day. */
    OFFICER_NOT_ASSIGNABLE("officer-not-assignable", 409),
    /** Somebody guesses access codes. */
    TOO_MANY_ATTEMPTS("too-many-attempts", 429);

    private final String slug;
    private final int status;

    CaseProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}

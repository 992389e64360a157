package vn.thads.complaints.complaint;

import vn.thads.platform.problem.ProblemType;

/** Refusals of complaint-service. */
public enum ComplaintProblem implements ProblemType {
    /** The complaint is not where the order needs it. */
    COMPLAINT_REFUSED("complaint-refused", 409),
    /** The letter is not where the order needs it, or a rule of the law forbids it. */
    LETTER_REFUSED("letter-refused", 409),
    /** The petition was answered already. */
    PETITION_REFUSED("petition-refused", 409),
    /** The protest is not where the step needs it. */
    PROTEST_REFUSED("protest-refused", 409),
    /** The reception of the month was held. */
    RECEPTION_REFUSED("reception-refused", 409);

    private final String slug;
    private final int status;

    ComplaintProblem(String slug, int status) {
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

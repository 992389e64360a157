package vn.thads.complaints.complaint;

import vn.thads.platform.problem.ProblemType;

/** Refusals of complaint-service. */
public enum ComplaintProblem implements ProblemType {
    /** The complaint is not where the order needs it. */
    COMPLAINT_REFUSED("complaint-refused", 409),
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

package vn.thads.officers;

import vn.thads.platform.problem.ProblemType;

/** Refusals of officer-service. */
public enum OfficerProblem implements ProblemType {
    OFFICE_PERIOD_TAKEN("office-period-taken", 409),
    OFFICE_TYPE_NOT_IN_FORCE("office-type-not-in-force", 422),
    OFFICER_CODE_TAKEN("officer-code-taken", 409),
    POSTINGS_OVERLAP("postings-overlap", 409),
    SECONDMENT_TOO_LONG("secondment-too-long", 409),
    POSTING_ENDED("posting-ended", 409),
    DISCIPLINE_FORM_NOT_IN_FORCE("discipline-form-not-in-force", 422),
    DISCIPLINE_FORM_NOT_APPLICABLE("discipline-form-not-applicable", 422),
    DISCIPLINE_REVOKED("discipline-revoked", 409),
    RELATIVE_KNOWN("relative-known", 409),
    MOVEMENT_STATE("movement-state", 409),
    MOVEMENT_UNDER_WAY("movement-under-way", 409),
    MOVEMENT_EXEMPT("movement-exempt", 409),
    MOVEMENT_NOT_APPLICABLE("movement-not-applicable", 409),
    MOVEMENT_AUTHORITY("movement-authority", 409),
    HAND_OVER_OPEN("hand-over-open", 409),
    PLAN_NOT_READY("plan-not-ready", 409),
    ASSIGNMENT_POLICY_NOT_APPLICABLE("assignment-policy-not-applicable", 422),
    DRAW_WITHOUT_OFFICERS("draw-without-officers", 409),
    DRAW_ENDED("draw-ended", 409),
    DRAW_EXPIRED("draw-expired", 409),
    DRAW_CASE_KNOWN("draw-case-known", 409),
    ABSENCES_OVERLAP("absences-overlap", 409),
    ABSENCE_TOO_LONG("absence-too-long", 409),
    QUALIFICATION_KNOWN("qualification-known", 409);

    private final String slug;
    private final int status;

    OfficerProblem(String slug, int status) {
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

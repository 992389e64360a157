package vn.thads.reporting;

import vn.thads.platform.problem.ProblemType;

/** Refusals of reporting-service; each has its entry in {@code docs/problems.md}. */
public enum ReportingProblem implements ProblemType {
    /** A row breaks one of the identities (1) to (6), or rows do not add up to their total. */
    FIGURES_DO_NOT_BALANCE("figures-do-not-balance", 422),
    /** The office runs the suite: its figures are computed and take no filing from outside. */
    OFFICE_RUNS_THE_SUITE("office-runs-the-suite", 422),
    /** The office does not run the suite in that period: there is no computed form to freeze. */
    OFFICE_FILES_FROM_OUTSIDE("office-files-from-outside", 422),
    /** No office has that code on that day. */
    UNKNOWN_OFFICE("unknown-office", 422),
    /** The period has not ended: nothing can be sent yet. */
    PERIOD_NOT_ENDED("period-not-ended", 422),
    /** Another rebuild is under way. */
    REBUILD_UNDER_WAY("rebuild-under-way", 409),
    /** The rebuild cannot be swapped in its present state. */
    REBUILD_NOT_READY("rebuild-not-ready", 409),
    REBUILD_ENDED("rebuild-ended", 409),
    /** Nothing has changed since the ranking was published. */
    RANKING_UNCHANGED("ranking-unchanged", 409);

    private final String slug;
    private final int status;

    ReportingProblem(String slug, int status) {
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

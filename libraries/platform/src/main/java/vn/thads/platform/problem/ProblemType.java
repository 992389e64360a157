package vn.thads.platform.problem;

/** A kind of refusal, with a page of ours that explains it. Each service has one enum of them beside {@link PlatformProblem}. */
public interface ProblemType {
    /** Last part of the type's URI, and its anchor in {@code docs/problems.md}; its title is the message {@code <slug>.title}. */
    String slug();

    /** HTTP status. */
    int status();
}

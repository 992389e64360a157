package vn.thads.reporting.posting;

/** What is counted: the two dimensions of every case (law page §0.2). */
public enum Dimension {
    /** việc: number of cases. */
    CASES,
    /** tiền: đồng. */
    MONEY
}

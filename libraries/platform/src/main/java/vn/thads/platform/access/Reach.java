package vn.thads.platform.access;

/** How far a grant goes, the widest first. */
public enum Reach {
    /** Everything. */
    NATION,
    /** The caller's office and all below it. */
    PROVINCE,
    /** The caller's office. */
    OFFICE,
    /** What the officer handles himself. */
    OWN,
    /** That in which the caller's organisation is a party. */
    PARTY,
    /** What the caller's court sent. */
    COURT
}

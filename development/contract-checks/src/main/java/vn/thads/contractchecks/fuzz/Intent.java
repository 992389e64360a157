package vn.thads.contractchecks.fuzz;

/** What a request is meant to be. */
enum Intent {
    /** An example of the document, with ids that the service has told: it should be accepted. */
    EXAMPLE,
    /** Anything that the document allows. */
    VARIED,
    /** Right but for one place. */
    SPOILT
}

package vn.thads.platform.problem;

/** A list in a body holds something twice that may stand there once. */
public final class RepeatedElement extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public RepeatedElement() {
        super("an element stands there twice");
    }
}

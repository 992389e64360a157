package vn.thads.localstack;

/** A server could not be started, reached or stopped; the message is one sentence for the person at the terminal. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

package vn.thads.legaltime;

/** A rule file cannot be used as it is; the message names the file and the line. */
public final class RuleFileBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleFileBroken(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }

    RuleFileBroken(String file, int line, String what, Exception cause) {
        super("%s:%d: %s".formatted(file, line, what), cause);
    }
}

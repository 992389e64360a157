package vn.thads.platform.setting;

/** A service does not start like this: the reason, and how to mend it, in Vietnamese and in English. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    /** With a sentence in each language. */
    public StartRefused(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }
}

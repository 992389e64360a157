package vn.thads.legaltime;

import java.time.LocalDate;

/** No row of a rule file covers a day. */
public final class NoRuleInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String key;
    private final LocalDate on;

    NoRuleInForce(String file, String key, LocalDate on) {
        super("no rule %s of %s is in force on %s".formatted(key, file, on));
        this.file = file;
        this.key = key;
        this.on = on;
    }

    /** The rule file. */
    public String file() {
        return file;
    }

    /** The key that was asked for. */
    public String key() {
        return key;
    }

    /** The day that was asked for. */
    public LocalDate on() {
        return on;
    }
}

package vn.thads.platform.problem;

import java.util.regex.Pattern;

/** Names of fields and columns that a sender chose. One that is no identifier may be what belongs in the field: a person. */
public final class FieldName {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,49}");
    private static final String HIDDEN = "…";

    private FieldName() {}

    /** The name as a refusal may repeat it: a file without its header, or an object keyed by persons, is not read out. */
    public static String repeatable(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : HIDDEN;
    }
}

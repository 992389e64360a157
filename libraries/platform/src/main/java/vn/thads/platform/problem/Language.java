package vn.thads.platform.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that we answer in; Vietnamese unless English is asked for. */
public enum Language {
    VI("vi"),
    EN("en");

    private static final int MAX_HEADER_CHARS = 200;
    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Language tag. */
    public String tag() {
        return tag;
    }

    /** By the header {@code Accept-Language}; a header that cannot be read counts as none. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > MAX_HEADER_CHARS) {
            return VI;
        }
        try {
            Locale found = Locale.lookup(
                    Locale.LanguageRange.parse(acceptLanguage), List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? EN : VI;
        } catch (IllegalArgumentException e) {
            return VI;
        }
    }
}

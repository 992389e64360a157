package vn.thads.platform.text;

import java.text.Normalizer;

/** Text as we store it: composed (NFC), so that two ways of writing one name are one name; nothing that no database stores. */
public final class Storable {
    private static final char MARK = '\ufffd';

    private Storable() {}

    /** Whether a database can hold it: no NUL, and no half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0) {
                return false;
            }
            if (Character.isHighSurrogate(letter)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            } else if (Character.isLowSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    /** The same text with a mark (U+FFFD) in the place of whatever no database can hold: for telling of it. */
    public static String marked(String text) {
        if (isStorable(text)) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> marked.appendCodePoint(isStorable(Character.toString(sign)) ? sign : MARK));
        return marked.toString();
    }

    /** The same text, composed. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

package vn.thads.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The key by which Vietnamese text is found: without case, diacritics and tone placement ({@code hoà} and {@code hòa} are one).
 *
 * <p>A tone moves within its syllable only, and goes with the other marks; so nothing more is needed than to take all marks off.
 */
public final class TextKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private TextKey() {}

    /** The key of a text; composed and decomposed writing give the same. */
    public static String of(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String lower = plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
        return OTHER.matcher(lower).replaceAll(" ").strip();
    }

    /** The text as we store it: composed (NFC), without outer and double spaces. */
    public static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}

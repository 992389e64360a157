package vn.thads.systemtests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds canaries in bytes, in whatever form somebody wrote them down. */
final class Needles {
    private static final int WINDOW = 8;
    private static final int FILTER_BITS = 22;

    private final Map<Long, List<Needle>> byBeginning = new HashMap<>();
    private final BitSet filter = new BitSet(1 << FILTER_BITS);

    @SuppressWarnings("ArrayRecordComponent") // nobody compares needles
    private record Needle(byte[] bytes, String label) {}

    Needles(Collection<Canary> canaries) {
        canaries.forEach(canary -> canary.secrets().forEach((what, text) -> {
            for (String form : forms(text)) {
                add(form, canary + "'s " + what);
            }
        }));
    }

    /** Every form in which a text is looked for. */
    static Set<String> forms(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        String plain = Canary.withoutMarks(text);
        var forms = new LinkedHashSet<String>();
        for (String one : List.of(text, decomposed, plain, plain.replace(' ', '-'))) {
            for (String cased : List.of(one, one.toLowerCase(Locale.ROOT), one.toUpperCase(Locale.ROOT))) {
                forms.add(cased);
                forms.addAll(escaped(cased));
            }
        }
        return forms;
    }

    /** In JSON's escapes, in an address, and as PostgreSQL shows bytes. */
    private static List<String> escaped(String text) {
        String small = inJson(text, "\\u%04x");
        String large = inJson(text, "\\u%04X");
        String url = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return List.of(
                small,
                large,
                url,
                url.replace("+", "%20"),
                url.replace("+", "%20").toLowerCase(Locale.ROOT),
                hex,
                hex.toUpperCase(Locale.ROOT));
    }

    private static String inJson(String text, String format) {
        var escaped = new StringBuilder();
        text.chars().forEach(sign -> escaped.append(sign < 128 ? Character.toString(sign) : format.formatted(sign)));
        return escaped.toString();
    }

    private void add(String form, String label) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < WINDOW) {
            throw new IllegalArgumentException(form + " is too short to be told from chance");
        }
        long beginning = 0;
        for (int i = 0; i < WINDOW; i++) {
            beginning = beginning << 8 | (bytes[i] & 0xff);
        }
        byBeginning.computeIfAbsent(beginning, _ -> new ArrayList<>()).add(new Needle(bytes, label));
        filter.set(hash(beginning));
    }

    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whose secrets stand there. */
    Set<String> in(byte[] text) {
        var found = new TreeSet<String>();
        long window = 0;
        for (int i = 0; i < text.length; i++) {
            window = window << 8 | (text[i] & 0xff);
            if (i >= WINDOW - 1 && filter.get(hash(window))) {
                int from = i - WINDOW + 1;
                byBeginning.getOrDefault(window, List.of()).stream()
                        .filter(needle -> isAt(text, from, needle.bytes()))
                        .forEach(needle -> found.add(needle.label()));
            }
        }
        return found;
    }

    private static boolean isAt(byte[] text, int from, byte[] needle) {
        if (from + needle.length > text.length) {
            return false;
        }
        for (int i = WINDOW; i < needle.length; i++) {
            if (text[from + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
    }
}

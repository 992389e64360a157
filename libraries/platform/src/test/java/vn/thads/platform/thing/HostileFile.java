package vn.thads.platform.thing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file that is not as it should be, what is loaded of it and what is reported. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are of List.of
enum HostileFile {
    NOTHING_AT_ALL("", List.of()),
    A_HEADER_ALONE("office,name,amount", List.of()),
    ONE_MARK_ALONE("\ufeff", List.of()),
    MARK_OF_UTF_8("\ufeffoffice,name,amount\n@,Ấp Mẫu,1\n", List.of("Ấp Mẫu")),
    UTF_16_BIG_ENDIAN("\ufeffoffice,name,amount\n@,Ấp Mẫu,1\n", "UTF-16BE", List.of("Ấp Mẫu")),
    UTF_16_LITTLE_ENDIAN("\ufeffoffice,name,amount\n@,Ấp Mẫu,1\n", "UTF-16LE", List.of("Ấp Mẫu")),
    WINDOWS_1258(
            "office,name,amount\n@,plain,1\n@,\u0110\u1ed7,1\n@,\u00e2,1\n",
            "windows-1258",
            List.of("plain"),
            "2 /name encoding",
            "3 /name encoding"),
    DECOMPOSED(
            "office,name,amount\n@," + nfd("Nguyễn Thị Mẫu") + ",1\n@,Nguyễn Thị Mẫu,1\n", List.of("Nguyễn Thị Mẫu")) {
        @Override
        int unchanged() {
            return 1;
        }
    },
    FORMULAS(
            "office,name,amount\n@,=cmd|' /C calc'!A0,1\n@,+1+1,1\n@,-2-3,1\n@,@SUM(1),1\n@,\"\t=1\",1\n",
            List.of("=cmd|' /C calc'!A0", "+1+1", "-2-3", "@SUM(1)", "=1")),
    A_CELL_OF_TEN_MEGABYTES(
            "office,name,amount\n@,a,1\n@," + "Đ".repeat(5 << 20) + ",1\n@,b,1\n",
            List.of("a", "b"),
            "2 /name too-long"),
    MIXED_ENDS_OF_LINES(
            "office,name,amount\r@,a,1\n@,b,1\r\n\r\n@,c,0\r@,d,1", List.of("a", "b", "d"), "3 /amount minimum"),
    SIXTEEN_THOUSAND_COLUMNS(
            "office,name,amount," + columns() + "\n@,a,1" + ",x".repeat(16_381) + "\n@,b,1\n", List.of("a"), "2  csv"),
    TOO_MANY_COLUMNS("office,name,amount," + columns() + ",one\n@,a,1\n", List.of(), "1  csv"),
    A_COLUMN_TWICE(
            "office,name,name,amount\n@,a,b,1\n@,c,d,1\n", List.of(), "1 /name header-twice", "2 /name header-twice"),
    A_QUOTE_THAT_NEVER_ENDS("office,name,amount\n@,a,1\n@,\"b,1\n@,c,1\n", List.of("a"), "2  csv"),
    NUL_IN_A_CELL("office,name,amount\n@,a\0b,1\n@,c,1\n", List.of("c"), "1 /name text"),
    HALF_A_PAIR("office,name,amount\n@,a\u0001b,1\n@,c,1\n", List.of("c"), "1 /name encoding") {
        @Override
        byte[] bytes() {
            return replaced(super.bytes(), (byte) 1, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        }
    },
    ROWS_TWICE("office,name,amount\n@,a,1\n@,a,1\n@,a,1\n", List.of("a")) {
        @Override
        int unchanged() {
            return 2;
        }
    },
    LINES_WITH_MARK("\ufeff" + line("Ấp Mẫu") + line("b"), List.of("Ấp Mẫu", "b")),
    LINES_IN_UTF_16("\ufeff" + line("Ấp Mẫu") + line("b"), "UTF-16LE", List.of(), "1  encoding", "2  encoding"),
    LINES_IN_WINDOWS_1258(line("a") + line("\u0110\u1ed7") + line("b"), "windows-1258", List.of("a", "b"), "2  json"),
    LINES_DECOMPOSED(line(nfd("Hoà Thành")) + line("Hoà Thành"), List.of("Hoà Thành")) {
        @Override
        int unchanged() {
            return 1;
        }
    },
    LINES_ESCAPED("{\"office\":\"@\",\"name\":\"Ho\\u0061\\u0300\",\"amount\":1}\n", List.of("Hoà")),
    LINES_WITH_HALF_A_PAIR(
            line("a\\ud800b") + line("\\udc00") + line("c"), List.of("c"), "1 /name text", "2 /name text"),
    LINES_WITH_NUL(line("a\\u0000b") + line("a\0b") + line("c"), List.of("c"), "1 /name text", "2  encoding"),
    A_LINE_OF_TEN_MEGABYTES(line("a") + line("Đ".repeat(5 << 20)) + line("b"), List.of("a", "b"), "2  too-long"),
    A_TEXT_OF_TWO_MEGABYTES(line("a") + line("x".repeat(2 << 20)) + line("b"), List.of("a", "b"), "2  json"),
    LINES_WITH_MIXED_ENDS(
            line("a").strip() + "\r\n" + line("b").strip() + "\r" + line("c") + "\n\r\n" + line("d"),
            List.of("a", "d"),
            "2  json"),
    A_LINE_THAT_IS_NESTED(
            line("a") + "{\"office\":" + "[".repeat(100_000) + "\n" + line("b"), List.of("a", "b"), "2  json"),
    A_KEY_TWICE("{\"office\":\"@\",\"name\":\"a\",\"name\":\"b\",\"amount\":1}\n" + line("c"), List.of("c"), "1  json"),
    A_LINE_THAT_NEVER_ENDS(line("a") + "{\"office\":\"@\",\"name\":\"b", List.of("a"), "2  json"),
    A_BIG_NUMBER_AS_TEXT(
            "{\"office\":\"@\",\"name\":\"a\",\"amount\":\"1e15\"}\n{\"office\":\"@\",\"name\":\"b\",\"amount\":1e999999999}\n"
                    + line("c"),
            List.of("c"),
            "1 /amount type",
            "2 /amount type");

    private final String text;
    private final String encoding;
    private final List<String> names;
    private final List<String> report;

    HostileFile(String text, List<String> names, String... report) {
        this(text, "UTF-8", names, report);
    }

    HostileFile(String text, String encoding, List<String> names, String... report) {
        this.text = text;
        this.encoding = encoding;
        this.names = names;
        this.report = List.of(report);
    }

    /** Each file fills an office of its own. */
    String office() {
        return "hostile-" + name();
    }

    byte[] bytes() {
        return text.replace("{\"office\":\"@\"", "{\"office\":\"" + office() + "\"")
                .replace("\n@,", "\n" + office() + ",")
                .replace("\r@,", "\r" + office() + ",")
                .getBytes(Charset.forName(encoding));
    }

    String type() {
        return text.contains("{") ? "application/x-ndjson" : "text/csv";
    }

    /** Names of the things that are loaded. */
    List<String> names() {
        return names;
    }

    int unchanged() {
        return 0;
    }

    /** Row, field and rule of every refusal. */
    List<String> report() {
        return report;
    }

    private static String line(String name) {
        return "{\"office\":\"@\",\"name\":\"" + name + "\",\"amount\":1}\n";
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String columns() {
        return IntStream.range(0, 16_381).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    }

    private static byte[] replaced(byte[] bytes, byte old, byte[] by) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        return latin.replace(String.valueOf((char) old), new String(by, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

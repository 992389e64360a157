package vn.thads.systemtests;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented person whose name, numbers and address stand nowhere else: wherever one of them is found, somebody told it.
 *
 * @param kind what the person is planted as
 * @param number which of that kind
 */
record Canary(Kind kind, int number) {
    /** Syllables that sound Vietnamese and are nobody's name. */
    private static final List<String> SYLLABLES =
            List.of("Quẩy", "Nghuễn", "Khuỵch", "Thoẳng", "Xuỳnh", "Giễnh", "Phưỡng", "Trạnh", "Vưởng", "Bỗnh");

    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    /** What a person is planted as, and how many of them there are. */
    enum Kind {
        /** đương sự. */
        PARTY(0, 60),
        /** đương sự in a file of cases. */
        IMPORTED(100, 60),
        /** người yêu cầu thi hành án. */
        REQUESTER(200, 10),
        /** chấp hành viên. */
        OFFICER(300, 30),
        /** người thân thích. */
        RELATIVE(400, 30),
        /** người khiếu nại. */
        COMPLAINANT(500, 40),
        /** người tố cáo. */
        DENOUNCER(600, 40),
        /** Where no person belongs: an address, a header, a field that does not exist, a line that is none. */
        STRAY(700, 80),
        /** In an event that no service of ours told. */
        POISON(800, 10),
        /** Put by the test where it looks, to see that it finds. */
        CONTROL(900, 5);

        private final int first;
        private final int count;

        Kind(int first, int count) {
            this.first = first;
            this.count = count;
        }

        /** All of the kind. */
        List<Canary> all() {
            return IntStream.range(0, count)
                    .mapToObj(number -> new Canary(this, number))
                    .toList();
        }
    }

    static List<Canary> all() {
        return Stream.of(Kind.values()).flatMap(kind -> kind.all().stream()).toList();
    }

    private int id() {
        return kind.first + number;
    }

    String name() {
        return "Đậng " + SYLLABLES.get(id() / 100) + " " + SYLLABLES.get(id() / 10 % 10) + " "
                + SYLLABLES.get(id() % 10);
    }

    /** As a header or an address can carry it. */
    String asciiName() {
        return withoutMarks(name()).replace(' ', '-');
    }

    LocalDate birthDate() {
        return LocalDate.of(1993, 2, 3);
    }

    /** số định danh cá nhân. */
    String identity() {
        return "07209377%04d".formatted(id());
    }

    /** mã số thuế, with its check digit. */
    String taxCode() {
        for (int ending = id() * 10; ; ending++) {
            String digits = "0317%05d".formatted(ending);
            int sum = IntStream.range(0, TAX_WEIGHTS.length)
                    .map(i -> Character.digit(digits.charAt(i), 10) * TAX_WEIGHTS[i])
                    .sum();
            if (sum % 11 != 0) {
                return digits + (10 - sum % 11);
            }
        }
    }

    String address() {
        return "Hẻm Nghuễnh %03d, ấp Khuỵch, xã Mẫu".formatted(id());
    }

    String phone() {
        return "099377%04d".formatted(id());
    }

    /** What would give the person away, by what it is. */
    Map<String, String> secrets() {
        return new TreeMap<>(Map.of(
                "name", name(), "identity", identity(), "tax code", taxCode(), "address", address(), "phone", phone()));
    }

    static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + number;
    }
}

package vn.thads.platform.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thads.platform.problem.Message;

/**
 * An identity number (số giấy tờ) in the form in which it is stored, compared and made into a token.
 *
 * @param type kind of document
 * @param number normalised: upper case, without spaces and dots
 */
public record IdentityNumber(IdentityType type, String number) {
    private static final Pattern NOISE = Pattern.compile("[\\s.]+");
    private static final Pattern CMND = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern CCCD = Pattern.compile("\\d{12}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z]\\d{7,8}");
    private static final Pattern TAX_CODE = Pattern.compile("\\d{10}(-\\d{3})?");
    /** Weights of the check digit of a tax code (TT 105/2020 Art. 5; checked on public company codes). */
    private static final int[] TAX_WEIGHTS = {31, 29, 23, 19, 17, 13, 7, 5, 3};

    private static final int VISIBLE = 3;

    public IdentityNumber {
        number = normalise(number);
    }

    /** What is wrong with the number, if anything; the text never repeats it. */
    public Optional<Message> fault() {
        return switch (type) {
            case CMND -> matches(CMND, "identity.cmnd");
            case CCCD -> matches(CCCD, "identity.cccd");
            case PASSPORT -> matches(PASSPORT, "identity.passport");
            case TAX_CODE -> matches(TAX_CODE, "identity.tax-code").or(this::taxCodeFault);
        };
    }

    /** What is wrong with it for a person born that day: a personal identity number carries the century and the year. */
    public Optional<Message> fault(LocalDate birthDate) {
        return fault().or(() -> type == IdentityType.CCCD && birthYear() != birthDate.getYear()
                ? Optional.of(Message.of("identity.birth-year"))
                : Optional.empty());
    }

    /** As those see it who need not know it: only the last three characters. */
    public String masked() {
        return masked(number);
    }

    /** Any stored number as those see it who need not know it; null stays null. */
    public static @Nullable String maskedOrNull(@Nullable String number) {
        return number == null ? null : masked(number);
    }

    private static String masked(String number) {
        int hidden = Math.max(0, number.length() - VISIBLE);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    private static String normalise(String number) {
        String composed = Normalizer.normalize(number, Normalizer.Form.NFKC);
        return NOISE.matcher(composed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private Optional<Message> matches(Pattern pattern, String code) {
        return pattern.matcher(number).matches() ? Optional.empty() : Optional.of(Message.of(code));
    }

    private int birthYear() {
        int century = Character.digit(number.charAt(3), 10) / 2;
        return 1900 + 100 * century + Integer.parseInt(number.substring(4, 6));
    }

    private Optional<Message> taxCodeFault() {
        int sum = 0;
        for (int i = 0; i < TAX_WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 10) * TAX_WEIGHTS[i];
        }
        boolean right = Character.digit(number.charAt(TAX_WEIGHTS.length), 10) == 10 - sum % 11;
        return right ? Optional.empty() : Optional.of(Message.of("identity.tax-code-check"));
    }
}
